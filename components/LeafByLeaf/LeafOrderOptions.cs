using CalicoAci.Components.Fabric.L3Out;

namespace CalicoAci.Components.LeafByLeaf;

/// <summary>How leaves take changes of their BGP sessions one after the other.</summary>
public sealed record LeafOrderOptions
{
    /// <summary>The node IDs of the leaves that come first in their racks, in this order; the others follow in the order of the topology.</summary>
    public IReadOnlyList<int> First { get; init; } = [];

    /// <summary>The paths of a plain SVI: the two leaves of a vPC have the same peers and change together.</summary>
    public IReadOnlyList<SviPath> Paths { get; init; } = [];

    /// <summary>
    /// The time in seconds after which a changed session is down, if it is going to be: the leaves' hold time, and some
    /// seconds for leaf and calico-node to take the change. What is reported earlier may be the session of before.
    /// </summary>
    public int SettleSeconds { get; init; } = 15;

    /// <summary>The time in seconds in which the sessions of a leaf must be established again, 30 to 3600.</summary>
    public int WaitSeconds { get; init; } = 300;

    /// <summary>What a change of which a leaf's turn is about; the same for all leaves.</summary>
    public SessionFacts Sessions { get; init; } = new();
}
