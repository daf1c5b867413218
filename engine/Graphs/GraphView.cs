namespace CalicoAci.Engine.Graphs;

/// <summary>What a graph shows.</summary>
public enum GraphView
{
    /// <summary>Components and what they wait for.</summary>
    Components,

    /// <summary>Leaf switches, nodes, sessions, external EPGs and contracts.</summary>
    Fabric,
}
