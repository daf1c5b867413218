namespace CalicoAci.Infra.Settings;

/// <summary>The configuration of a stack in this project's namespace, as the engine gives it: every value is a text, objects are JSON.</summary>
/// <param name="Get">The value of a key without its namespace, or null.</param>
/// <param name="Keys">The keys that are given, where they are known: only then can unknown ones be found.</param>
/// <param name="SecretKeys">The keys whose whole value is a secret.</param>
public sealed record StackConfiguration(Func<string, string?> Get, IReadOnlySet<string> Keys, IReadOnlySet<string> SecretKeys)
{
    /// <summary>The folder of Pulumi.yaml, which paths in settings are relative to; null where there is none.</summary>
    public string? ProjectFolder { get; init; }
}
