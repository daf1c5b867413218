namespace CalicoAci.Components.Model.Changes;

/// <summary>The leaves that stand in for each other: those of a rack, for its nodes.</summary>
internal static class SessionRedundancy
{
    /// <summary>The groups: with one AS for the cluster one a rack, with an AS for each node one a node, because each has peers of its own.</summary>
    /// <param name="topology">The cluster.</param>
    /// <param name="interruptions">What interrupts the sessions of a leaf with some nodes.</param>
    public static IEnumerable<Redundancy> Of(ClusterTopology topology, Func<AnchorLeaf, IReadOnlyList<ClusterNode>, IReadOnlyList<Interruption>> interruptions)
    {
        foreach (IGrouping<string, ClusterNode> rack in topology.Nodes.GroupBy(node => node.Rack, StringComparer.Ordinal))
        {
            AnchorLeaf[] leaves = [.. topology.AnchorLeaves.Where(leaf => leaf.Rack == rack.Key)];
            if (topology.AsScheme == AsScheme.Shared)
            {
                yield return Group(rack.Key, $"the nodes of {rack.Key} lose", rack.Key, leaves, [.. rack], interruptions);
                continue;
            }

            foreach (ClusterNode node in rack)
            {
                yield return Group(node.Name, $"{node.Name} loses", rack.Key, leaves, [node], interruptions);
            }
        }
    }

    private static Redundancy Group(
        string name,
        string who,
        string rack,
        AnchorLeaf[] leaves,
        IReadOnlyList<ClusterNode> nodes,
        Func<AnchorLeaf, IReadOnlyList<ClusterNode>, IReadOnlyList<Interruption>> interruptions) => new(
            RedundancyKind.BgpSessions,
            name,
            1,
            $"{who} all BGP sessions",
            leaves.Length == 1
                ? $"Leaf {leaves[0].NodeId} is the only anchor leaf of {rack}: make the change in a maintenance window"
                : $"Change one leaf of {rack}, deploy, wait until its sessions are established, and only then change the next one",
            [.. leaves.Select(leaf => new RedundantMember($"leaf {leaf.NodeId}", interruptions(leaf, nodes)))]);
}
