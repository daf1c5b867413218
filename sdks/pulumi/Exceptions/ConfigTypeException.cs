namespace Pulumi;

/// <summary>A configuration value has another type than the program reads. The message never quotes the value, which may be secret.</summary>
internal sealed class ConfigTypeException(string fullKey, string expected, string? path)
    : RunException($"The configuration value '{fullKey}' is not {expected}{(path is null or "$" ? "" : $", at {path}")}. Set it with: pulumi config set {fullKey} <value>")
{
}
