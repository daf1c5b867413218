using CalicoAci.Components.Model;

namespace CalicoAci.Components.LeafByLeaf;

/// <summary>
/// The order in which leaves take changes of their BGP sessions: racks side by side, the leaves of a rack one after the
/// other, so that no node loses all of its sessions.
/// </summary>
public sealed class LeafOrder
{
    private readonly ClusterTopology _topology;
    private readonly Dictionary<int, LeafTurn> _ofLeaf = [];

    /// <summary>Gives each leaf of a rack with nodes its turn.</summary>
    /// <param name="topology">The cluster.</param>
    /// <param name="options">The order and its limits.</param>
    public LeafOrder(ClusterTopology topology, LeafOrderOptions options)
    {
        ArgumentNullException.ThrowIfNull(topology);
        ArgumentNullException.ThrowIfNull(options);
        _topology = topology;
        Options = options;
        NodesOfRack = topology.Nodes.CountBy(node => node.Rack).ToDictionary(StringComparer.Ordinal);
        var rank = options.First.Index().ToDictionary(leaf => leaf.Item, leaf => leaf.Index);
        foreach (IGrouping<string, AnchorLeaf> rack in topology.AnchorLeaves.Where(leaf => NodesOfRack.ContainsKey(leaf.Rack)).GroupBy(leaf => leaf.Rack, StringComparer.Ordinal))
        {
            AddRack(topology.ClusterName, rack.Key, [.. rack.OrderBy(leaf => rank.GetValueOrDefault(leaf.NodeId, int.MaxValue))]);
        }
    }

    /// <summary>The limits.</summary>
    public LeafOrderOptions Options { get; }

    /// <summary>All turns; those of a rack in their order.</summary>
    public IEnumerable<LeafTurn> Turns => _ofLeaf.Values.Distinct();

    /// <summary>The names by which a rack's nodes may be labelled.</summary>
    internal IReadOnlyList<string> LabelsOfRack(string rack) => [.. _topology.LabelsOfRack(rack)];

    /// <summary>How many nodes each rack has.</summary>
    internal IReadOnlyDictionary<string, int> NodesOfRack { get; }

    /// <summary>The turn of a leaf; null in a rack without nodes, where no session is.</summary>
    public LeafTurn? TurnOf(AnchorLeaf leaf)
    {
        ArgumentNullException.ThrowIfNull(leaf);
        return _ofLeaf.GetValueOrDefault(leaf.NodeId);
    }

    /// <summary>Whether a rack has more than one turn, so that its nodes keep sessions during each.</summary>
    public bool Keeps(string rack) => Turns.Count(turn => turn.Rack == rack) > 1;

    /// <summary>Whether another turn of the rack follows.</summary>
    internal bool GoesOn(LeafTurn turn) => Turns.Any(other => other.Before == turn);

    private void AddRack(string cluster, string rack, List<AnchorLeaf> waiting)
    {
        LeafTurn? before = null;
        while (waiting.Count > 0)
        {
            AnchorLeaf[] together = Together(waiting);
            waiting.RemoveAll(together.Contains);
            before = new LeafTurn(cluster, rack, together, before);
            foreach (AnchorLeaf leaf in together)
            {
                _ofLeaf.Add(leaf.NodeId, before);
            }
        }
    }

    /// <summary>The first leaf, with those that share peers with it, directly or not.</summary>
    private AnchorLeaf[] Together(List<AnchorLeaf> waiting)
    {
        HashSet<int> ids = [waiting[0].NodeId];
        while (Options.Paths.Where(path => path.IsVpc && path.Leaves.Any(ids.Contains)).SelectMany(path => path.Leaves).Count(ids.Add) > 0)
        {
        }

        return [.. waiting.Where(leaf => ids.Contains(leaf.NodeId))];
    }
}
