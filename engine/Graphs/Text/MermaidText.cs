using System.Globalization;
using System.Text;
using CalicoAci.Engine.Graphs.Model;

namespace CalicoAci.Engine.Graphs.Text;

/// <summary>The graph as a Mermaid flowchart, which GitHub draws.</summary>
internal static class MermaidText
{
    /// <summary>Components, or with their resources inside.</summary>
    public static string Of(PlanGraph graph, bool withResources)
    {
        var text = new StringBuilder("flowchart LR\n");
        var critical = withResources ? Resources(text, graph) : Components(text, graph);
        if (critical.Count > 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"  linkStyle {string.Join(',', critical)} stroke:#bc4c00,stroke-width:3px\n");
        }

        return text.ToString();
    }

    private static List<int> Components(StringBuilder text, PlanGraph graph)
    {
        var nodes = graph.Components.Nodes;
        for (var i = 0; i < nodes.Length; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  c{i}[\"{Escape(nodes[i].Name)}<br/>{Escape(nodes[i].TypeName)}: {nodes[i].Members.Length}\"]\n");
        }

        return Edges(text, "c", graph.PictureEdges, graph.CriticalComponentEdges);
    }

    private static List<int> Resources(StringBuilder text, PlanGraph graph)
    {
        for (var i = 0; i < graph.Components.Nodes.Length; i++)
        {
            var component = graph.Components.Nodes[i];
            text.Append(CultureInfo.InvariantCulture, $"  subgraph c{i}[\"{Escape(component.Name)}\"]\n");
            foreach (var member in component.Members)
            {
                text.Append(CultureInfo.InvariantCulture, $"    r{member}[\"{Escape(graph.Resources.Resources[member].Name)}\"]\n");
            }

            text.Append("  end\n");
        }

        var edges = graph.Resources.Dependencies.SelectMany((list, place) => list.Select(dependency => new GraphEdge(dependency, place)));
        return Edges(text, "r", edges, graph.Schedule.CriticalEdges);
    }

    private static List<int> Edges(StringBuilder text, string prefix, IEnumerable<GraphEdge> edges, IReadOnlySet<GraphEdge> critical)
    {
        var result = new List<int>();
        var number = 0;
        foreach (var edge in edges)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {prefix}{edge.From} --> {prefix}{edge.To}\n");
            if (critical.Contains(edge))
            {
                result.Add(number);
            }

            number++;
        }

        return result;
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_' or '.' or ':' or '/')
            {
                result.Append(letter);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"#{(int)letter};");
            }
        }

        return result.ToString();
    }
}
