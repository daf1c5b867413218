using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Fabric.L3Out;
using CalicoAci.Infra.Wiring.Fabric;

namespace CalicoAci.Infra.Wiring;

/// <summary>Makes the order of leaves from the settings.</summary>
public static class LeafOrderWiring
{
    /// <summary>How long leaf and calico-node may take until a change that they were told of has reached the session.</summary>
    private const int TakingSeconds = 15;

    /// <summary>The longest hold time that is waited for: with a longer one, or with none, a session that broke is seen by its new one only.</summary>
    private const int LongestHold = 300;

    /// <summary>The order; null unless changes go leaf by leaf.</summary>
    public static LeafOrder? Of(StackPlan plan)
    {
        (StackSettings settings, ClusterTopology topology) = plan;
        if (settings.Bgp.LeafByLeaf is not { Enabled: true } leafByLeaf)
        {
            return null;
        }

        BgpPolicySettings policy = settings.Fabric.BgpPolicy;
        return new LeafOrder(topology, new LeafOrderOptions
        {
            First = leafByLeaf.Order,
            Paths = FabricPlanner.Plan(settings.Fabric, topology).L3Out.Paths,
            SettleSeconds = TakingSeconds + Math.Min(policy.Hold, LongestHold),
            WaitSeconds = leafByLeaf.WaitSeconds,
            Sessions = Facts(settings, topology),
        });
    }

    private static SessionFacts Facts(StackSettings settings, ClusterTopology topology) => new()
    {
        LeafAsn = topology.PeerAsn,
        NodeAsn = settings.Bgp.ClusterAsn,
        Enabled = settings.Fabric.BgpPolicy.Enabled,
        Ttl = settings.Fabric.BgpPolicy.Ttl,
        TtlSecurityHops = settings.Calico.Bgp.TtlSecurityHops,
        SourceAddress = settings.Calico.Bgp.SourceAddress.ToString(),
    };
}
