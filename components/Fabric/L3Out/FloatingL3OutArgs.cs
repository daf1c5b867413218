using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using Pulumi;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>What a <see cref="FloatingL3Out"/> is made from.</summary>
public sealed class FloatingL3OutArgs
{
    /// <summary>The cluster's subnets, leaves and nodes.</summary>
    public required ClusterTopology Topology { get; init; }

    /// <summary>The L3Out.</summary>
    public required L3OutOptions L3Out { get; init; }

    /// <summary>The sessions.</summary>
    public required BgpPeerOptions Bgp { get; init; }

    /// <summary>The DN of the tenant.</summary>
    public required Input<string> TenantDn { get; init; }

    /// <summary>The DN of the VRF.</summary>
    public required Input<string> VrfDn { get; init; }

    /// <summary>The DN of the L3 domain.</summary>
    public required Input<string> L3DomainDn { get; init; }

    /// <summary>The DN of the physical or VMM domain that the SVI floats in; not used by a plain SVI.</summary>
    public Input<string>? FloatingDomainDn { get; init; }

    /// <summary>The DN of the enhanced LAG policy of a VMM domain.</summary>
    public Input<string>? EnhancedLagPolicyDn { get; init; }

    /// <summary>The DN of the BGP timers policy.</summary>
    public required Input<string> BgpTimersDn { get; init; }

    /// <summary>The DN of the best path policy.</summary>
    public Input<string>? BestPathDn { get; init; }

    /// <summary>The MD5 password of the sessions; it is marked as a secret.</summary>
    public Input<string>? Password { get; init; }

    /// <summary>The MD5 password of the sessions of leaves that use the second one; it is marked as a secret.</summary>
    public Input<string>? Password2 { get; init; }

    /// <summary>The order in which leaves take changes of their peers, or null: all at once.</summary>
    public LeafOrder? Order { get; init; }
}
