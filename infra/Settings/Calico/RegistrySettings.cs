using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Calico;

/// <summary>A private registry.</summary>
[Setting("A private registry.")]
public sealed record RegistrySettings
{
    /// <summary>The host.</summary>
    [Setting("The host of the registry, with a port where needed.", Pattern = "[^/\\s]+", PatternHint = "a host without a path", Example = "registry.example.com:5000")]
    public required string Host { get; init; }

    /// <summary>The path.</summary>
    [Setting(
        "The path of the images in the registry, the operator's own among them; the original paths unless given.",
        Pattern = "[a-z0-9]+([._-]+[a-z0-9]+)*(/[a-z0-9]+([._-]+[a-z0-9]+)*)*",
        PatternHint = "a path in lower case without a slash at its ends",
        Example = "mirror/calico")]
    public string? ImagePath { get; init; }
}
