using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>The external EPG that marks the default route for export on the cluster's L3Out.</summary>
[Setting("The external EPG that marks the default route for export on the cluster's L3Out.")]
public sealed record DefaultRouteEpgSettings
{
    /// <summary>Whether the nodes get the default route.</summary>
    [Setting("Whether the nodes get the default route that the fabric learns from outside.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the external EPG. Default: the name of the cluster with -default-route.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }
}
