namespace CalicoAci.Components.Model;

/// <summary>
/// The one model that the fabric side and the Calico side of a cluster are both built from, so that they cannot disagree:
/// subnets, leaves, nodes and the AS scheme.
/// </summary>
/// <param name="ClusterName">The cluster's name: the prefix of resource names.</param>
/// <param name="AsScheme">How AS numbers are given to nodes.</param>
/// <param name="FabricAsn">The fabric's AS number (its BGP route reflector policy); null where the hosts route themselves.</param>
/// <param name="LocalAsn">The AS number that leaves show to the nodes instead of the fabric's, if any.</param>
/// <param name="NodeSubnets">The node subnet of each address family of the cluster: one or two.</param>
/// <param name="Networks">Pod, service, load-balancer and external ranges.</param>
/// <param name="AnchorLeaves">The leaves that hold BGP sessions.</param>
/// <param name="NonAnchorLeaves">The leaves that nodes may live behind without a session of their own.</param>
/// <param name="Nodes">All nodes of the cluster, control plane first, in a stable order.</param>
/// <param name="Vlan">The VLAN of the node subnet, 2 to 4094; null where the hosts route themselves.</param>
/// <param name="Mtu">The MTU in bytes of leaf SVIs and node interfaces, 576 to 9216.</param>
public sealed record ClusterTopology(
    string ClusterName,
    AsScheme AsScheme,
    uint? FabricAsn,
    uint? LocalAsn,
    IReadOnlyList<NodeSubnet> NodeSubnets,
    ServiceNetworks Networks,
    IReadOnlyList<AnchorLeaf> AnchorLeaves,
    IReadOnlyList<NonAnchorLeaf> NonAnchorLeaves,
    IReadOnlyList<ClusterNode> Nodes,
    int? Vlan,
    int Mtu)
{
    /// <summary>The most BGP sessions that one leaf holds (ACI 5.1(3); Cisco's verified scalability guide).</summary>
    public const int MaximumSessionsPerLeaf = 400;

    /// <summary>The AS number that the nodes see on the leaves.</summary>
    /// <exception cref="InvalidOperationException">The hosts route themselves: leaves of ACI are no part of the cluster.</exception>
    public uint PeerAsn => LocalAsn ?? FabricAsn ?? throw new InvalidOperationException($"The hosts of {ClusterName} route themselves.");

    /// <summary>The address families of the cluster, IPv4 first.</summary>
    public IEnumerable<AddressFamily> Families => NodeSubnets.Select(subnet => subnet.Family).Order();

    /// <summary>The control-plane nodes; the first one initialises the cluster.</summary>
    public IEnumerable<ClusterNode> ControlPlaneNodes => Nodes.Where(node => node.Role == NodeRole.ControlPlane);

    /// <summary>The worker nodes.</summary>
    public IEnumerable<ClusterNode> WorkerNodes => Nodes.Where(node => node.Role == NodeRole.Worker);

    /// <summary>The racks of the cluster that have an anchor leaf, in order of name.</summary>
    public IEnumerable<string> Racks => AnchorLeaves.Select(leaf => leaf.Rack).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The names by which a rack's nodes may be labelled: its own, and while it is being renamed the former one.</summary>
    public IEnumerable<string> LabelsOfRack(string rack) =>
        Nodes.Where(node => node.Rack == rack && node.FormerRack is not null).Select(node => node.FormerRack!).Prepend(rack).Distinct(StringComparer.Ordinal);

    /// <summary>The node subnet of a family.</summary>
    /// <exception cref="InvalidOperationException">The cluster has no such family.</exception>
    public NodeSubnet NodeSubnetOf(AddressFamily family) => NodeSubnets.Single(subnet => subnet.Family == family);

    /// <summary>Every session that comes up when all nodes run: each node with each anchor leaf of its rack, in each family.</summary>
    public IEnumerable<BgpSession> Sessions()
    {
        ILookup<string, ClusterNode> nodesByRack = Nodes.ToLookup(node => node.Rack, StringComparer.Ordinal);
        return from leaf in AnchorLeaves
               from family in Families
               from node in nodesByRack[leaf.Rack]
               select new BgpSession(leaf, node, family, leaf.PrimaryAddresses[family], node.Addresses[family], PeerAsn, node.Asn);
    }
}
