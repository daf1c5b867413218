using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>The external EPG that outside traffic belongs to.</summary>
[Setting("The external EPG that outside traffic belongs to.")]
public sealed record OutsideEpgSettings
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the external EPG. Default: the name of the cluster with -internet.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>Its prefixes.</summary>
    [Setting("The prefixes of outside traffic. Default: everything, in each address family of the cluster.")]
    public IReadOnlyList<Cidr> Prefixes { get; init; } = [];

    /// <summary>Provided contracts.</summary>
    [Setting("The contracts that it provides.")]
    public IReadOnlyList<string> Provides { get; init; } = [];

    /// <summary>Consumed contracts.</summary>
    [Setting("The contracts that it consumes.")]
    public IReadOnlyList<string> Consumes { get; init; } = [];

    /// <summary>Preferred group membership.</summary>
    [Setting("Whether it is in the preferred group of the VRF.")]
    public bool PreferredGroup { get; init; }
}
