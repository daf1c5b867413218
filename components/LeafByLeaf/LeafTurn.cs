using System.Globalization;
using System.Text.Json;
using CalicoAci.Components.Model;
using CalicoAci.Components.Ordering;
using Pulumi;

namespace CalicoAci.Components.LeafByLeaf;

/// <summary>
/// The turn of a leaf, or of the two of a vPC, in its rack. The peers of both sides change in it; then a step sees their
/// sessions established, and only after that the next turn of the rack begins.
/// </summary>
public sealed class LeafTurn
{
    private readonly LeafTurn? _before;
    private readonly List<Resource> _changes = [];
    private readonly LaterResources _end = new();

    internal LeafTurn(string cluster, string rack, IReadOnlyList<AnchorLeaf> leaves, LeafTurn? before)
    {
        _before = before;
        Rack = rack;
        Leaves = leaves;
        Ids = string.Join("-", leaves.Select(leaf => leaf.NodeId.ToString(CultureInfo.InvariantCulture)));
        Step = $"{cluster}-kubeadm-sessions-{Ids}";
    }

    /// <summary>The rack.</summary>
    public string Rack { get; }

    /// <summary>The leaves.</summary>
    public IReadOnlyList<AnchorLeaf> Leaves { get; }

    /// <summary>The node IDs of the leaves, with a hyphen between.</summary>
    public string Ids { get; }

    /// <summary>The name of the step that sees the sessions established.</summary>
    public string Step { get; }

    /// <summary>The turn before in the rack, or null.</summary>
    public LeafTurn? Before => _before;

    /// <summary>What changes of the turn wait for: the end of the turn before.</summary>
    public InputList<Resource> After => _before is null ? [] : _before._end.Resources;

    /// <summary>What was changed in the turn.</summary>
    internal IReadOnlyList<Resource> Changes => _changes;

    /// <summary>Adds something that changes in the turn: a peer of either side.</summary>
    public void Add(Resource change) => _changes.Add(change);

    /// <summary>Tells what the next turn waits for; the program would not end without it.</summary>
    internal void EndWith(Resource step) => _end.Are([step]);

    /// <summary>What resets the sessions of the turn when it changes.</summary>
    public string Facts(SessionFacts sessions) => JsonSerializer.Serialize(new
    {
        Leaves = Leaves.Select(leaf => new
        {
            leaf.NodeId,
            Password = leaf.BgpPassword.ToString(),
            Addresses = leaf.PrimaryAddresses.OrderBy(address => address.Key).Select(address => address.Value.ToString()),
        }),
        Sessions = sessions,
    });
}
