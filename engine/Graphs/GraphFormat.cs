namespace CalicoAci.Engine.Graphs;

/// <summary>The formats of a graph.</summary>
public enum GraphFormat
{
    /// <summary>A Mermaid flowchart, which GitHub draws.</summary>
    Mermaid,

    /// <summary>The language of Graphviz.</summary>
    Dot,

    /// <summary>A picture.</summary>
    Svg,

    /// <summary>JSON for other tools.</summary>
    Json,
}
