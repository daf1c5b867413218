using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Engine.Graphs.Drawing;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>The part of the picture that shows one cluster's L3Out: racks side by side, and across them the SVI.</summary>
internal sealed class FabricSection
{
    private const double HeadingHeight = 40;
    private const double BusGap = 34;
    private const double BusLine = 18;
    private const double RackGap = 20;
    private const double BottomPadding = 16;

    private readonly FabricTopology _topology;
    private readonly ImmutableArray<RackColumn> _racks;
    private readonly ImmutableArray<string> _busLines;
    private readonly double _leafBottom;
    private readonly double _nodeTop;
    private readonly double _rackHeight;

    public FabricSection(FabricTopology topology)
    {
        _topology = topology;
        _racks =
        [
            .. topology.Leaves.Select(leaf => leaf.Rack).Concat(topology.Nodes.Select(node => node.Rack)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Select(rack => new RackColumn(rack, topology)),
        ];
        _busLines = [.. topology.Subnets.Select(SubnetText)];
        _leafBottom = RackColumn.HeadHeight + _racks.Select(rack => rack.LeafHeight).DefaultIfEmpty(0).Max();
        _nodeTop = _leafBottom + (2 * BusGap) + BusHeight;
        _rackHeight = _nodeTop + _racks.Select(rack => rack.NodeHeight).DefaultIfEmpty(0).Max() + BottomPadding;
        var needed = Math.Max(TextWidth.Of(Caption, "quiet"), _busLines.Select(line => TextWidth.Of(line, "mono") + 48).DefaultIfEmpty(0).Max());
        var missing = needed - RacksWidth;
        foreach (var rack in _racks.Where(_ => missing > 0))
        {
            rack.Width += missing / _racks.Length;
        }

        Size = new Size(RacksWidth, HeadingHeight + _rackHeight);
    }

    /// <summary>The size of the section.</summary>
    public Size Size { get; }

    /// <summary>The section in words.</summary>
    public string Description => _topology.IsOutside ? OutsideDescription : string.Create(
        CultureInfo.InvariantCulture,
        $"{_topology.Component}: {LeafText}, {_topology.Nodes.Length} nodes, {_topology.Sessions.Length} BGP sessions.");

    private string LeafText => _topology.Link.Length > 0
        ? string.Create(CultureInfo.InvariantCulture, $"{_topology.Leaves.Length} leaf switches")
        : string.Create(CultureInfo.InvariantCulture, $"{_topology.Leaves.Count(leaf => leaf.IsAnchor)} anchor and {_topology.Leaves.Count(leaf => !leaf.IsAnchor)} non-anchor leaf switches");

    private string OutsideDescription => string.Create(
        CultureInfo.InvariantCulture,
        $"{_topology.Component}: {_topology.Leaves.Length} border leaf switches, {_topology.Nodes.Length} outside routers, {_topology.Sessions.Length} BGP sessions.");

    private double RacksWidth => _racks.Sum(rack => rack.Width + RackGap) - RackGap;

    private double BusHeight => ((_busLines.Length + 1) * BusLine) + 10;

    private string Caption => string.Join(
        ", ",
        new[]
        {
            _topology.AsScheme.Length > 0 ? $"AS scheme {_topology.AsScheme}" : "",
            _topology.Protocol.Length > 0 ? $"protocol {_topology.Protocol}" : "",
            string.Create(CultureInfo.InvariantCulture, $"{_topology.Sessions.Length} BGP sessions"),
        }.Where(text => text.Length > 0));

    /// <summary>Draws the section.</summary>
    public void Draw(Svg svg, Point corner)
    {
        svg.Text(new Point(corner.X, corner.Y + 14), _topology.Component, "heading");
        svg.Text(new Point(corner.X, corner.Y + 31), Caption, "quiet");
        var top = corner.Y + HeadingHeight;
        var corners = new List<Point>();
        var left = corner.X;
        foreach (var rack in _racks)
        {
            corners.Add(new Point(left, top));
            left += rack.Width + RackGap;
        }

        for (var i = 0; i < _racks.Length; i++)
        {
            _racks[i].DrawPanel(svg, corners[i], _rackHeight);
        }

        for (var i = 0; i < _racks.Length; i++)
        {
            _racks[i].DrawSessions(svg, corners[i], _leafBottom, _nodeTop);
        }

        DrawBus(svg, new Point(corner.X + 8, top + _leafBottom + BusGap), RacksWidth - 16);
        for (var i = 0; i < _racks.Length; i++)
        {
            _racks[i].DrawCards(svg, corners[i], _leafBottom, _nodeTop);
        }
    }

    private void DrawBus(Svg svg, Point corner, double width)
    {
        svg.Box(corner, new Size(width, BusHeight), "bus");
        var title = string.Join(", ", new[]
        {
            _topology.IsOutside ? string.Join(", ", _topology.Vlans.Select(vlan => $"VLAN {vlan.Vlan}").Prepend("Interfaces"))
                : _topology.Link.Length > 0 ? _topology.Link : _topology.Vlan.Length > 0 ? $"SVI, VLAN {_topology.Vlan}" : "SVI",
            _topology.Mtu.Length > 0 ? $"MTU {_topology.Mtu}" : "",
        }.Where(text => text.Length > 0));
        svg.Text(new Point(corner.X + 12, corner.Y + BusLine), title, "name");
        for (var i = 0; i < _busLines.Length; i++)
        {
            svg.Text(new Point(corner.X + 12, corner.Y + (BusLine * (i + 2))), _busLines[i], "mono");
        }
    }

    private static string SubnetText(FabricSubnet subnet) => string.Join(", ", new[]
    {
        subnet.Subnet,
        subnet.Gateway.Length > 0 ? $"gateway {subnet.Gateway}" : "",
        subnet.Floating.Length > 0 ? $"floating {subnet.Floating}" : "",
    }.Where(text => text.Length > 0));
}
