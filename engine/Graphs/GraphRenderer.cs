using CalicoAci.Engine.Graphs.Drawing;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Graphs.Text;

namespace CalicoAci.Engine.Graphs;

/// <summary>A plan's graph in the formats that people and tools read.</summary>
public static class GraphRenderer
{
    /// <summary>The graph in a format.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="format">The format.</param>
    /// <param name="withResources">Whether the resources inside the components are shown too.</param>
    public static string Render(PlanGraph graph, GraphFormat format, bool withResources)
    {
        ArgumentNullException.ThrowIfNull(graph);
        return format switch
        {
            GraphFormat.Dot => DotText.Of(graph, withResources),
            GraphFormat.Svg => ComponentPicture.Of(graph, withResources),
            GraphFormat.Json => GraphJson.Of(graph, withResources),
            _ => MermaidText.Of(graph, withResources),
        };
    }
}
