using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking;

/// <summary>Plans the peers of a cluster so that exactly the sessions of its topology come up.</summary>
public static class PeerPlanner
{
    /// <summary>
    /// The peers: with one AS for the cluster one for each anchor leaf and family, for the nodes of the leaf's rack;
    /// with an AS for each node one for each node, leaf of its rack and family.
    /// </summary>
    public static IEnumerable<PeerPlan> Plan(ClusterTopology topology) => topology.AsScheme switch
    {
        AsScheme.Shared => from leaf in topology.AnchorLeaves
                           from family in topology.Families
                           select new PeerPlan(
                               $"leaf-{leaf.NodeId}{Suffix(family)}",
                               family,
                               leaf.PrimaryAddresses[family],
                               topology.PeerAsn,
                               Node: null,
                               leaf.Rack,
                               LocalAsn: null)
                           {
                               Leaf = leaf,
                           },
        AsScheme.PerNode => from session in topology.Sessions()
                            select new PeerPlan(
                                $"{session.Node.Name}-leaf-{session.Leaf.NodeId}{Suffix(session.Family)}",
                                session.Family,
                                session.LeafAddress,
                                session.LeafAsn,
                                session.Node.Name,
                                Rack: null,
                                session.NodeAsn)
                            {
                                Leaf = session.Leaf,
                            },
        _ => throw new ArgumentOutOfRangeException(nameof(topology), topology.AsScheme, "Unknown AS scheme."),
    };

    private static string Suffix(AddressFamily family) => family == AddressFamily.Ipv6 ? "-v6" : string.Empty;
}
