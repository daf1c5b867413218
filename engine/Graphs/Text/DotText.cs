using System.Globalization;
using System.Text;
using CalicoAci.Engine.Graphs.Model;

namespace CalicoAci.Engine.Graphs.Text;

/// <summary>The graph in the language of Graphviz.</summary>
internal static class DotText
{
    /// <summary>Components, or with their resources inside.</summary>
    public static string Of(PlanGraph graph, bool withResources)
    {
        var text = new StringBuilder("digraph plan {\n  rankdir=LR;\n  node [shape=box, style=rounded, fontname=\"Helvetica\"];\n");
        if (withResources)
        {
            Resources(text, graph);
        }
        else
        {
            Components(text, graph);
        }

        return text.Append("}\n").ToString();
    }

    private static void Components(StringBuilder text, PlanGraph graph)
    {
        var nodes = graph.Components.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  c{i} [label=\"{Escape(nodes[i].Name)}\\n{Escape(nodes[i].TypeName)}: {nodes[i].Members.Length}\"];\n");
        }

        Edges(text, "c", graph.PictureEdges, graph.CriticalComponentEdges);
    }

    private static void Resources(StringBuilder text, PlanGraph graph)
    {
        for (var i = 0; i < graph.Components.Nodes.Length; i++)
        {
            var component = graph.Components.Nodes[i];
            text.Append(CultureInfo.InvariantCulture, $"  subgraph cluster_{i} {{\n    label=\"{Escape(component.Name)}\";\n");
            foreach (var member in component.Members)
            {
                text.Append(CultureInfo.InvariantCulture, $"    r{member} [label=\"{Escape(graph.Resources.Resources[member].Name)}\"];\n");
            }

            text.Append("  }\n");
        }

        var edges = graph.Resources.Dependencies.SelectMany((list, place) => list.Select(dependency => new GraphEdge(dependency, place)));
        Edges(text, "r", edges, graph.Schedule.CriticalEdges);
    }

    private static void Edges(StringBuilder text, string prefix, IEnumerable<GraphEdge> edges, IReadOnlySet<GraphEdge> critical)
    {
        foreach (var edge in edges)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {prefix}{edge.From} -> {prefix}{edge.To}{(critical.Contains(edge) ? " [color=\"#bc4c00\", penwidth=2]" : "")};\n");
        }
    }

    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings("\\n");
}
