using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Calico;

/// <summary>What is tuned about the BGP sessions of the nodes.</summary>
[Setting("What is tuned about the BGP sessions of the nodes; what is not given stays as Calico has it.")]
public sealed record CalicoBgpSettings
{
    /// <summary>The keepalive.</summary>
    [Setting(
        "The time between keepalives. Unless given it is a third of the hold time, which is the lower one of both sides: 1 s with the fabric's 3 s.",
        Minimum = 1,
        Maximum = 21845,
        Unit = "s")]
    public int? KeepaliveSeconds { get; init; }

    /// <summary>The restart time.</summary>
    [Setting("How long the routes of a restarting leaf are kept; BIRD's own default is 120.", Minimum = 1, Maximum = 4095, Unit = "s")]
    public int? MaxRestartSeconds { get; init; }

    /// <summary>The own AS in received paths.</summary>
    [Setting("How often the cluster's AS number may occur in a received path: 1 where the fabric has no as-override.", Minimum = 0, Maximum = 10)]
    public int? AllowedLocalAsNumbers { get; init; }

    /// <summary>TTL security.</summary>
    [Setting("The hops to a leaf for the TTL security check; the leaf needs the same.", Minimum = 1, Maximum = 255)]
    public int? TtlSecurityHops { get; init; }

    /// <summary>The source address.</summary>
    [Setting("The source address of the sessions: use-node-ip, which the leaves expect, or none for what the kernel chooses.")]
    public PeerSourceAddress SourceAddress { get; init; } = PeerSourceAddress.UseNodeIp;

    /// <summary>The next hop.</summary>
    [Setting("The next hop of the routes that nodes send: auto, self or keep; Calico's own behaviour unless given.")]
    public PeerNextHop? NextHop { get; init; }

    /// <summary>The export filter.</summary>
    [Setting("Whether a filter on every peer lets only the pod and service ranges of the cluster out.")]
    public bool RestrictExports { get; init; }

    /// <summary>Aggregation.</summary>
    [Setting("Whether load-balancer ranges are advertised as a whole by every node; otherwise only addresses in use.")]
    public bool AggregateLoadBalancers { get; init; } = true;
}
