namespace CalicoAci.Components.Model;

/// <summary>How AS numbers are given to the nodes of a cluster.</summary>
public enum AsScheme
{
    /// <summary>One AS for the whole cluster: each anchor leaf peers with the node subnet as dynamic neighbours.</summary>
    Shared,

    /// <summary>One AS for each node: each anchor leaf has a peer for every node of its rack.</summary>
    PerNode,
}
