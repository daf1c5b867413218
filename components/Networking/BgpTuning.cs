using CalicoAci.Components.Networking.Calico.V3;

namespace CalicoAci.Components.Networking;

/// <summary>What can be tuned about the sessions; null leaves Calico's own behaviour.</summary>
public sealed record BgpTuning
{
    /// <summary>
    /// The time between keepalives in seconds. Without it BIRD takes a third of the hold time, and the hold time is the
    /// lower one of both sides: 1 s with the 3 s of the leaves.
    /// </summary>
    public int? KeepaliveSeconds { get; init; }

    /// <summary>How long the routes of a restarting leaf are kept, in seconds; BIRD's own default is 120.</summary>
    public int? MaxRestartSeconds { get; init; }

    /// <summary>How often the cluster's AS number may occur in a received path: 1 where the fabric has no <c>as-override</c>.</summary>
    public int? AllowedLocalAsNumbers { get; init; }

    /// <summary>The hops to a leaf for the TTL security check, 1 to 255. The leaf needs the same.</summary>
    public int? TtlSecurityHops { get; init; }

    /// <summary>The source address of sessions.</summary>
    public BgpSourceAddress SourceAddress { get; init; } = BgpSourceAddress.UseNodeIP;

    /// <summary>The next hop of advertised routes; null for the node itself, as eBGP does anyway.</summary>
    public NextHopMode? NextHopMode { get; init; }

    /// <summary>Whether nodes only send the ranges of the cluster, by a filter on every peer.</summary>
    public bool RestrictExports { get; init; }

    /// <summary>Whether load-balancer ranges are advertised as a whole; otherwise only addresses in use.</summary>
    public bool AggregateLoadBalancers { get; init; } = true;
}
