using System.Globalization;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Graphs.Text;

namespace CalicoAci.Engine.Graphs.Drawing;

/// <summary>The picture of a plan: components as boxes, from left to right by what they wait for, with the critical path marked.</summary>
internal static class ComponentPicture
{
    private const double Margin = 24;
    private const double Top = 64;
    private const double MaximumWidth = 340;
    private const int MostResources = 40;

    /// <summary>The picture.</summary>
    public static string Of(PlanGraph graph, bool withResources)
    {
        var nodes = graph.Components.Nodes;
        var cards = nodes.Select(node => new Card(LinesOf(graph, node, withResources), 140, MaximumWidth)).ToList();
        var sizes = cards.Select(card => card.Size).ToList();
        var edges = graph.PictureEdges;
        var layout = LayeredLayout.Of(sizes, edges, 64, 28);
        var caption = $"{graph.Resources.Resources.Length} resources in {nodes.Length} groups; critical path {TimeText.Of(graph.Schedule.Duration)}, one after the other {TimeText.Of(graph.Schedule.SerialDuration)}";
        var heading = $"{graph.Plan.Project}, stack {graph.Plan.Stack}";
        var width = Math.Max(layout.Size.Width, Math.Max(TextWidth.Of(heading, "heading"), TextWidth.Of(caption, "quiet"))) + (2 * Margin);
        var svg = new Svg(new Size(width, layout.Size.Height + Top + Margin), $"{heading}: components and what they wait for", DescriptionOf(graph));
        svg.Text(new Point(Margin, 30), heading, "heading");
        svg.Text(new Point(Margin, 50), caption, "quiet");
        foreach (var edge in edges)
        {
            var critical = graph.CriticalComponentEdges.Contains(edge);
            svg.Curve(
                [.. layout.Routes[edge].Select(point => new Point(point.X + Margin, point.Y + Top))],
                critical ? "edge critical" : "edge",
                critical ? "critical-arrow" : "arrow");
        }

        for (var i = 0; i < nodes.Length; i++)
        {
            var corner = new Point(layout.Centers[i].X - (sizes[i].Width / 2) + Margin, layout.Centers[i].Y - (sizes[i].Height / 2) + Top);
            cards[i].Draw(svg, corner, "box", PackageColors.StyleOf(nodes[i].Packages[0].Key), nodes[i].Urn);
        }

        return svg.ToString();
    }

    private static List<(string Text, string Style)> LinesOf(PlanGraph graph, ComponentNode node, bool withResources)
    {
        var (start, finish) = graph.TimesOf(node);
        var lines = new List<(string, string)>
        {
            (node.Name, "name"),
            (node.TypeName, "quiet"),
            (string.Join(" · ", node.Packages.Select(package => string.Create(CultureInfo.InvariantCulture, $"{package.Value} {package.Key}"))), ""),
            ($"{TimeText.Of(start)} to {TimeText.Of(finish)}", "quiet"),
        };
        if (withResources)
        {
            lines.AddRange(node.Members.Take(MostResources).Select(member => (graph.Resources.Resources[member].Name, "mono")));
            if (node.Members.Length > MostResources)
            {
                lines.Add(($"and {node.Members.Length - MostResources} more", "quiet"));
            }
        }

        return lines;
    }

    private static string DescriptionOf(PlanGraph graph) => string.Join(
        " ",
        graph.Components.Nodes.Select((node, place) =>
        {
            var waits = graph.Components.Edges.Where(edge => edge.To == place).Select(edge => graph.Components.Nodes[edge.From].Name).ToList();
            return waits.Count == 0 ? $"{node.Name} waits for nothing." : $"{node.Name} waits for {string.Join(", ", waits)}.";
        }));
}
