namespace Pulumi;

/// <summary>When a hook runs.</summary>
public class ResourceHookOptions
{
    /// <summary>Run in previews too.</summary>
    public bool? OnDryRun { get; set; }
}
