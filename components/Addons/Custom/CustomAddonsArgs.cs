using Pulumi;

namespace CalicoAci.Components.Addons.Custom;

/// <summary>The arguments of <see cref="CustomAddons"/>.</summary>
public sealed record CustomAddonsArgs : AddonArgs
{
    /// <summary>The charts.</summary>
    public IReadOnlyList<CustomChart> Charts { get; init; } = [];

    /// <summary>The manifests.</summary>
    public IReadOnlyList<CustomManifest> Manifests { get; init; } = [];

    /// <summary>The ingress controller, if the stack has one.</summary>
    public Resource? Ingress { get; init; }
}
