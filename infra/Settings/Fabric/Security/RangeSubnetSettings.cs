using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>What the subnets of one range are for.</summary>
[Setting("What the subnets of one range are for.")]
public sealed record RangeSubnetSettings
{
    /// <summary>The scopes.</summary>
    [Setting("What they are for. Default: the scopes of the external EPG.", MinimumLength = 1)]
    public IReadOnlyList<SubnetScope>? Scopes { get; init; }

    /// <summary>Scopes with longer prefixes.</summary>
    [Setting("The scopes that take in longer prefixes. Default: shared-rtctrl where the range is leaked, except for nodes.", MaximumLength = 1)]
    public IReadOnlyList<SubnetAggregate>? Aggregates { get; init; }

    /// <summary>Whether it is a summary.</summary>
    [Setting("Whether the range is advertised as a summary of the routes in it; with export-rtctrl.")]
    public bool Summarize { get; init; }
}
