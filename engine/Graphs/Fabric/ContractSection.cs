using System.Collections.Immutable;
using CalicoAci.Engine.Graphs.Drawing;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>The part of the picture that shows external EPGs at the left and their contracts at the right: solid lines provide, dashed ones consume.</summary>
internal sealed class ContractSection
{
    private const double HeadingHeight = 46;
    private const double ColumnGap = 150;
    private const double Gap = 14;
    private const int MostSubnets = 8;
    private const int EntriesPerLine = 4;

    private readonly ContractMap _map;
    private readonly ImmutableArray<Card> _epgs;
    private readonly ImmutableArray<Card> _contracts;
    private readonly double[] _epgCenters;
    private readonly double[] _contractCenters;
    private readonly ImmutableArray<string> _names;
    private readonly double _epgWidth;

    public ContractSection(ContractMap map)
    {
        _map = map;
        _epgs = [.. map.Epgs.Select(CardOf)];
        _epgWidth = _epgs.Select(card => card.Size.Width).DefaultIfEmpty(0).Max();
        _epgCenters = SpacedPositions.Place([.. _epgs.Select(_ => 0.0)], [.. _epgs.Select(card => card.Size.Height)], Gap);
        var wanted = map.Contracts.Keys.ToDictionary(name => name, Wanted, StringComparer.Ordinal);
        _names = [.. map.Contracts.Keys.OrderBy(name => wanted[name]).ThenBy(name => name, StringComparer.Ordinal)];
        _contracts = [.. _names.Select(name => new Card([(name, "name"), .. map.Contracts[name].Chunk(EntriesPerLine).Select(line => (string.Join(", ", line), "mono"))], 130, 400))];
        _contractCenters = SpacedPositions.Place([.. _names.Select(name => wanted[name])], [.. _contracts.Select(card => card.Size.Height)], Gap);
        var top = Math.Min(TopOf(_epgCenters, _epgs), TopOf(_contractCenters, _contracts));
        _epgCenters = [.. _epgCenters.Select(center => center - top)];
        _contractCenters = [.. _contractCenters.Select(center => center - top)];
        Size = _epgs.IsEmpty
            ? new Size(0, 0)
            : new Size(
                _epgWidth + (_contracts.IsEmpty ? 0 : ColumnGap + _contracts.Max(card => card.Size.Width)),
                HeadingHeight + Math.Max(BottomOf(_epgCenters, _epgs), BottomOf(_contractCenters, _contracts)));
    }

    /// <summary>The size of the section; nothing where there are no external EPGs.</summary>
    public Size Size { get; }

    /// <summary>Draws the section.</summary>
    public void Draw(Svg svg, Point corner)
    {
        if (_epgs.IsEmpty)
        {
            return;
        }

        svg.Text(new Point(corner.X, corner.Y + 14), "External EPGs and contracts", "heading");
        svg.Text(new Point(corner.X, corner.Y + 31), "solid: provides, dashed: consumes", "quiet");
        var top = corner.Y + HeadingHeight;
        var right = corner.X + _epgWidth + ColumnGap;
        for (var i = 0; i < _epgs.Length; i++)
        {
            var start = new Point(corner.X + _epgs[i].Size.Width, top + _epgCenters[i]);
            Connect(svg, start, right, top, _map.Epgs[i].Provides, $"edge p{i % 5}");
            Connect(svg, start, right, top, _map.Epgs[i].Consumes, $"edge dashed p{i % 5}");
        }

        for (var i = 0; i < _epgs.Length; i++)
        {
            _epgs[i].Draw(svg, new Point(corner.X, top + _epgCenters[i] - (_epgs[i].Size.Height / 2)), "box", $"p{i % 5}");
        }

        for (var i = 0; i < _contracts.Length; i++)
        {
            _contracts[i].Draw(svg, new Point(right, top + _contractCenters[i] - (_contracts[i].Size.Height / 2)), "bus");
        }
    }

    private void Connect(Svg svg, Point start, double right, double top, ImmutableArray<string> contracts, string style)
    {
        foreach (var place in contracts.Select(name => _names.IndexOf(name)))
        {
            svg.Curve([start, start with { X = right - ColumnGap }, new Point(right, top + _contractCenters[place])], style);
        }
    }

    private double Wanted(string contract) => _map.Epgs
        .Select((epg, place) => (epg, place))
        .Where(item => item.epg.Provides.Contains(contract) || item.epg.Consumes.Contains(contract))
        .Average(item => _epgCenters[item.place]);

    private static Card CardOf(ExternalEpgNode epg) => new(
        [
            (epg.Name, "name"),
            ($"L3Out {epg.L3Out}", "quiet"),
            .. epg.Subnets.Take(MostSubnets).Select(subnet => (subnet, "mono")),
            (epg.Subnets.Length > MostSubnets ? $"and {epg.Subnets.Length - MostSubnets} more" : "", "quiet"),
        ],
        160,
        460);

    private static double TopOf(double[] centers, ImmutableArray<Card> cards) => centers.Select((center, i) => center - (cards[i].Size.Height / 2)).DefaultIfEmpty(0).Min();

    private static double BottomOf(double[] centers, ImmutableArray<Card> cards) => centers.Select((center, i) => center + (cards[i].Size.Height / 2)).DefaultIfEmpty(0).Max();
}
