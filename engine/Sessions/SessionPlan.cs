using System.Collections.Immutable;
using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Sessions;

/// <summary>All BGP sessions of leaf switches, with nodes and with routers outside the fabric, that the fabric components of a plan describe.</summary>
/// <param name="Leaves">The anchor leaf switches, and the border leaf switches that run BGP, with their sessions.</param>
public sealed record SessionPlan(ImmutableArray<LeafSessions> Leaves)
{
    /// <summary>The most BGP sessions on a leaf switch (Cisco's verified scalability guide for a border leaf).</summary>
    public const int DefaultLimit = 400;

    /// <summary>The number of sessions.</summary>
    public int Count => Leaves.Sum(leaf => leaf.Sessions.Length);

    /// <summary>The sessions of a plan.</summary>
    public static SessionPlan Of(Plan plan) => new(
    [
        .. FabricTopology.Of(plan).SelectMany(topology =>
        {
            var sessions = topology.Sessions.ToLookup(session => session.Leaf, StringComparer.Ordinal);
            return topology.Leaves.Where(leaf => leaf.IsAnchor || sessions.Contains(leaf.Node))
                .Select(leaf => new LeafSessions(topology.Component, topology.IsOutside, leaf.Node, leaf.Rack, [.. sessions[leaf.Node]]));
        }),
    ]);

    /// <summary>The number of sessions of each leaf switch across all components: clusters may share leaf switches.</summary>
    public ImmutableSortedDictionary<string, int> CountByLeaf() =>
        Leaves.GroupBy(leaf => leaf.Leaf, StringComparer.Ordinal).ToImmutableSortedDictionary(group => group.Key, group => group.Sum(leaf => leaf.Sessions.Length), StringComparer.Ordinal);
}
