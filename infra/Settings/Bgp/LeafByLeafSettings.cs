using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Bgp;

/// <summary>Changes of BGP peers that reach the leaves of a rack one after the other.</summary>
[Setting("Changes of BGP peers reach the leaves of a rack one after the other: the next leaf changes when the sessions of the one before are established. Racks go side by side.")]
public sealed record LeafByLeafSettings
{
    /// <summary>Whether it is on.</summary>
    [Setting("Whether changes go leaf by leaf. A first deployment is faster without.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The leaves that come first.</summary>
    [Setting("The node IDs of anchor leaves in the order in which they change. Those that are not named follow in the order of 'leaves'.", Example = "[202, 201]")]
    public IReadOnlyList<int> Order { get; init; } = [];

    /// <summary>The time limit of a leaf.</summary>
    [Setting("The time in which the sessions of a changed leaf must be established again. Otherwise the deployment ends with an error, and the leaves after it keep what they have.", Minimum = 30, Maximum = 3600, Unit = "s")]
    public int WaitSeconds { get; init; } = 300;
}
