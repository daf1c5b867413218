using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Engine.Graphs.Drawing;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>A rack in the picture of a fabric: its leaf switches above, its nodes below, the sessions between.</summary>
internal sealed class RackColumn
{
    /// <summary>The height of the title of a rack.</summary>
    public const double HeadHeight = 26;

    private const double Gap = 12;
    private const double Padding = 14;
    private const int MostSingleNodes = 8;
    private const int NodesPerRow = 4;
    private const int MostAlikeNodes = 4;

    private readonly string _rack;
    private readonly bool _outside;
    private readonly ImmutableArray<(FabricLeaf Leaf, Card Card)> _leaves;
    private readonly ImmutableArray<(string Node, Card Card)> _nodes;
    private readonly int _count;
    private readonly ILookup<string, FabricSession> _sessions;

    public RackColumn(string rack, FabricTopology topology)
    {
        _rack = rack;
        _outside = topology.IsOutside;
        _sessions = topology.Sessions.ToLookup(session => session.Leaf, StringComparer.Ordinal);
        _leaves = [.. topology.Leaves.Where(leaf => leaf.Rack == rack).Select(leaf => (leaf, CardOf(leaf)))];
        var nodes = topology.Nodes.Where(node => node.Rack == rack).ToList();
        Single = nodes.Count <= MostSingleNodes;
        Asns = [.. nodes.Select(node => node.Asn).Where(asn => asn.Length > 0).Distinct(StringComparer.Ordinal)];
        _count = nodes.Count;
        var width = nodes.Select(node => CardOf(node, 96).Size.Width).DefaultIfEmpty(0).Max();
        _nodes = [.. Single ? nodes.Select(node => (node.Name, CardOf(node, width))) : nodes.GroupBy(PoolOf, StringComparer.Ordinal).SelectMany(pool => CardsOf(pool.Key, [.. pool], width))];
        Width = Math.Max(Math.Max(RowWidth(_leaves.Select(item => item.Card)), NodesWidth), TextWidth.Of(Title, "name")) + (2 * Padding);
        LeafHeight = _leaves.Select(item => item.Card.Size.Height).DefaultIfEmpty(0).Max();
        NodeHeight = Math.Max(0, Rows.Sum(row => row.Max(item => item.Card.Size.Height) + Gap) - Gap);
    }

    /// <summary>The width of the column; a picture may make it wider.</summary>
    public double Width { get; set; }

    /// <summary>The height of the leaf switches.</summary>
    public double LeafHeight { get; }

    /// <summary>The height of the nodes.</summary>
    public double NodeHeight { get; }

    private bool Single { get; }

    private ImmutableArray<string> Asns { get; }

    private string Title => _outside ? "border leaf switches and outside routers" : _rack.Length == 0 ? "no rack" : _rack.StartsWith("rack", StringComparison.OrdinalIgnoreCase) ? _rack : $"rack {_rack}";

    private double NodesWidth => Rows.Select(row => RowWidth(row.Select(item => item.Card))).DefaultIfEmpty(0).Max();

    private IEnumerable<(string Node, Card Card)[]> Rows => _nodes.Chunk(Single ? MostSingleNodes : NodesPerRow);

    /// <summary>Draws the rack's ground and title.</summary>
    public void DrawPanel(Svg svg, Point corner, double height)
    {
        svg.Box(corner, new Size(Width, height), "panel", 8);
        svg.Text(new Point(corner.X + Padding, corner.Y + 19), Title, "name");
        if (!Single && Asns.Length == 1)
        {
            svg.Text(new Point(corner.X + Width - Padding, corner.Y + 19), $"{_count} {(_outside ? "routers" : "nodes")}, AS {Asns[0]}", "quiet", "end");
        }
    }

    /// <summary>Draws the sessions; what is drawn later covers them.</summary>
    public void DrawSessions(Svg svg, Point corner, double leafBottom, double nodeTop)
    {
        var starts = Centers(_leaves.Select(item => item.Card), corner);
        var ends = Single ? Centers(_nodes.Select(item => item.Card), corner) : [];
        for (var i = 0; i < _leaves.Length; i++)
        {
            var from = new Point(starts[i], corner.Y + leafBottom);
            var style = $"edge thin p{i % 5}";
            var sessions = _sessions[_leaves[i].Leaf.Node].ToList();
            if (!Single)
            {
                if (sessions.Count > 0)
                {
                    svg.Drop(from, new Point(starts[i], corner.Y + nodeTop - 6), style);
                }

                continue;
            }

            for (var j = 0; j < _nodes.Length; j++)
            {
                if (sessions.Exists(session => session.Node == _nodes[j].Node))
                {
                    svg.Drop(from, new Point(ends[j], corner.Y + nodeTop), style);
                }
            }
        }
    }

    /// <summary>Draws leaf switches and nodes.</summary>
    public void DrawCards(Svg svg, Point corner, double leafBottom, double nodeTop)
    {
        var lefts = Lefts(_leaves.Select(item => item.Card), corner);
        for (var i = 0; i < _leaves.Length; i++)
        {
            var (leaf, card) = _leaves[i];
            card.Draw(svg, new Point(lefts[i], corner.Y + leafBottom - card.Size.Height), leaf.IsAnchor || leaf.IsBorder ? "box" : "box dashed", leaf.IsAnchor || leaf.IsBorder ? $"p{i % 5}" : "");
        }

        var top = corner.Y + nodeTop;
        foreach (var row in Rows)
        {
            var places = Lefts(row.Select(item => item.Card), corner);
            for (var i = 0; i < row.Length; i++)
            {
                row[i].Card.Draw(svg, new Point(places[i], top), "box");
            }

            top += row.Max(item => item.Card.Size.Height) + Gap;
        }
    }

    /// <summary>The name of a node without its number: nodes of a pool share it.</summary>
    private static string PoolOf(FabricNode node) => node.Name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');

    /// <summary>A few nodes of a pool have a card each; many share one that names the first and the last of them.</summary>
    private IEnumerable<(string Node, Card Card)> CardsOf(string pool, IReadOnlyList<FabricNode> nodes, double width)
    {
        if (nodes.Count <= MostAlikeNodes)
        {
            return nodes.Select(node => (node.Name, CardOf(node, width)));
        }

        var (first, last) = (nodes[0], nodes[^1]);
        var asns = nodes.Select(node => node.Asn).Where(asn => asn.Length > 0).ToList();
        return
        [
            (pool, new Card(
                [
                    ($"{first.Name} … {last.Name[pool.Length..]}", "name"),
                    (string.Create(CultureInfo.InvariantCulture, $"{nodes.Count} nodes of the pool"), "quiet"),
                    .. first.Addresses.Zip(last.Addresses).Select(pair => ($"{pair.First} … {pair.Second}", "mono")),
                    (asns.Count > 0 && Asns.Length > 1 ? $"AS {asns[0]} … {asns[^1]}" : "", ""),
                ],
                width,
                320)),
        ];
    }

    private Card CardOf(FabricLeaf leaf)
    {
        var sessions = _sessions[leaf.Node].ToList();
        var asns = sessions.Select(session => session.LeafAsn).Distinct(StringComparer.Ordinal).Where(asn => asn.Length > 0);
        return new Card(
            [
                (leaf.Node.All(char.IsAsciiDigit) ? $"leaf {leaf.Node}" : leaf.Node, "name"),
                (leaf.Pod.Length > 0 ? $"{leaf.Role}, pod {leaf.Pod}" : leaf.Role, "quiet"),
                (leaf.RouterId.Length > 0 ? $"router ID {leaf.RouterId}" : "", ""),
                .. leaf.Addresses.Select(address => (address, "mono")),
                (string.Join(" ", asns.Select(asn => $"AS {asn}")), ""),
                (sessions.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"{sessions.Count} sessions") : "", "quiet"),
            ],
            120,
            240);
    }

    private Card CardOf(FabricNode node, double least) => new(
        [
            (node.Name, "name"),
            (Single || node.Role != "worker" ? node.Role : "", "quiet"),
            .. node.Addresses.Select(address => (address, "mono")),
            (node.Asn.Length > 0 && (Single || Asns.Length > 1) ? $"AS {node.Asn}" : "", ""),
        ],
        least,
        220);

    private double[] Lefts(IEnumerable<Card> cards, Point corner)
    {
        var widths = cards.Select(card => card.Size.Width).ToList();
        var left = corner.X + ((Width - widths.Sum() - (Gap * Math.Max(0, widths.Count - 1))) / 2);
        var result = new double[widths.Count];
        for (var i = 0; i < widths.Count; i++)
        {
            result[i] = left;
            left += widths[i] + Gap;
        }

        return result;
    }

    private double[] Centers(IEnumerable<Card> cards, Point corner)
    {
        var list = cards.ToList();
        return [.. Lefts(list, corner).Select((left, i) => left + (list[i].Size.Width / 2))];
    }

    private static double RowWidth(IEnumerable<Card> cards) => cards.Sum(card => card.Size.Width + Gap) - Gap;
}
