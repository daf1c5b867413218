using System.Net;
using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.Outside;
using CalicoAci.Infra.Settings.Leaves;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// A leaf holds at most 400 BGP sessions (Cisco APIC verified scalability): each node of its rack takes one in each address
/// family, and each outside neighbour of a border leaf takes one.
/// </summary>
public sealed class SessionLimitRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } =
        ["leaves.node", "leaves.anchor", "leaves.rack", "fabric.outside", "network.nodes", .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        var nodesByRack = facts.Nodes.GroupBy(node => node.Rack, StringComparer.Ordinal)
            .ToDictionary(rack => rack.Key, rack => rack.Count(), StringComparer.Ordinal);
        ILookup<int, IPAddress> neighbours = Neighbours(facts.Settings.Fabric.Outside);
        foreach ((int index, LeafSettings leaf) in facts.Settings.Leaves.Index())
        {
            int nodes = leaf.Anchor ? nodesByRack.GetValueOrDefault(leaf.Rack) : 0;
            int outside = neighbours[leaf.Node].Count();
            int sessions = (nodes * facts.Families.Count) + outside;
            if (sessions > ClusterTopology.MaximumSessionsPerLeaf)
            {
                string more = outside > 0 ? $", {outside} outside neighbours" : string.Empty;
                errors.Add(
                    $"{StackFacts.Path("leaves")}[{index}]",
                    $"would hold {sessions} BGP sessions ({nodes} nodes in rack '{leaf.Rack}', {facts.Families.Count} address families{more}); a leaf holds at most {ClusterTopology.MaximumSessionsPerLeaf}: spread the nodes over more racks",
                    "CA118");
            }
        }

        foreach (IGrouping<int, IPAddress> leaf in neighbours.Where(leaf => facts.Settings.Leaves.All(known => known.Node != leaf.Key)))
        {
            if (leaf.Count() > ClusterTopology.MaximumSessionsPerLeaf)
            {
                errors.Add($"{StackFacts.Path("fabric")}.outside.bgpPeers", $"give leaf {leaf.Key} {leaf.Count()} BGP sessions; a leaf holds at most {ClusterTopology.MaximumSessionsPerLeaf}", "CA118");
            }
        }
    }

    /// <summary>The outside neighbours of each border leaf: those in a subnet of the leaf, and those that are in no subnet.</summary>
    private static ILookup<int, IPAddress> Neighbours(OutsideSettings? outside)
    {
        (int Leaf, Cidr Subnet)[] subnets =
        [
            .. from port in outside?.Interfaces ?? []
               from leaf in port.Leaves
               from text in leaf.Addresses
               let subnet = InterfaceAddress.TryParse(text, out InterfaceAddress address) ? address.Subnet : (Cidr?)null
               where subnet is not null
               select (leaf.Node, subnet.Value),
        ];
        IEnumerable<(int Leaf, IPAddress Address)> sessions =
            from peer in outside?.BgpPeers ?? []
            let direct = subnets.Where(subnet => subnet.Subnet.Contains(peer.Address)).Select(subnet => subnet.Leaf).ToArray()
            from leaf in direct.Length > 0 ? direct : outside!.Leaves.Select(leaf => leaf.Node)
            select (leaf, peer.Address);
        return sessions.ToLookup(session => session.Leaf, session => session.Address);
    }
}
