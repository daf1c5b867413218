using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric;

/// <summary>The contracts of all EPGs of a VRF.</summary>
[Setting("The contracts of all EPGs of a VRF.")]
public sealed record VzAnySettings
{
    /// <summary>Provided contracts.</summary>
    [Setting("The contracts that every EPG of the VRF provides.")]
    public IReadOnlyList<string> Provides { get; init; } = [];

    /// <summary>Consumed contracts.</summary>
    [Setting("The contracts that every EPG of the VRF consumes.")]
    public IReadOnlyList<string> Consumes { get; init; } = [];

    /// <summary>Whether there is a preferred group.</summary>
    [Setting("Whether the VRF has a preferred group, whose members talk without contracts.")]
    public bool PreferredGroup { get; init; }
}
