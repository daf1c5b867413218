namespace Pulumi;

/// <summary>A required configuration value is not set.</summary>
internal sealed class ConfigMissingException(string fullKey, bool isSecret)
    : RunException($"The configuration value '{fullKey}' is required, but it is not set. Set it with: pulumi config set {(isSecret ? "--secret " : "")}{fullKey} <value>")
{
}
