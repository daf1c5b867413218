using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>One BGP peer that is configured on a leaf.</summary>
/// <param name="Role">The end of the peer's resource name.</param>
/// <param name="Address">The neighbour: a subnet for dynamic neighbours, or one node's address.</param>
/// <param name="Asn">The AS number of the neighbour.</param>
internal sealed record PeerPlan(string Role, string Address, uint Asn)
{
    /// <summary>The node, where the peer is one node's.</summary>
    public ClusterNode? Node { get; init; }

    /// <summary>
    /// The peers of a group of nodes in one family: the node subnet where the nodes share an AS, a peer for each node
    /// where each has its own.
    /// </summary>
    public static IEnumerable<PeerPlan> For(ClusterTopology topology, AddressFamily family, IEnumerable<ClusterNode> nodes) =>
        topology.AsScheme switch
        {
            AsScheme.Shared => nodes
                .Select(node => node.Asn)
                .Distinct()
                .Select(asn => new PeerPlan("peer", topology.NodeSubnetOf(family).Subnet.ToString(), asn)),
            AsScheme.PerNode => nodes
                .Select(node => new PeerPlan($"peer-{node.Name}", node.Addresses[family].ToString(), node.Asn) { Node = node }),
            _ => throw new ArgumentOutOfRangeException(nameof(topology)),
        };
}
