using System.Collections.Immutable;
using CalicoAci.Engine.Graphs.Model;

namespace CalicoAci.Engine.Graphs.Drawing;

/// <summary>
/// Places boxes in columns by what they wait for, after Sugiyama: columns by the longest chain, an order in each column with few crossings,
/// and edges that pass boxes of the columns between.
/// </summary>
internal sealed class LayeredLayout
{
    private const int Sweeps = 12;
    private const int RowPasses = 80;

    private readonly IReadOnlyList<Size> _sizes;
    private readonly double _columnGap;
    private readonly double _rowGap;
    private readonly List<double> _heights = [];
    private readonly List<int> _layers = [];
    private readonly List<(int From, int To)> _links = [];
    private readonly Dictionary<GraphEdge, List<int>> _routes = [];
    private List<int>[] _columns = [];
    private double[] _y = [];

    private LayeredLayout(IReadOnlyList<Size> sizes, double columnGap, double rowGap)
    {
        _sizes = sizes;
        _columnGap = columnGap;
        _rowGap = rowGap;
    }

    /// <summary>The centre of each box.</summary>
    public ImmutableArray<Point> Centers { get; private set; } = [];

    /// <summary>For each edge the points it goes through, from box to box.</summary>
    public IReadOnlyDictionary<GraphEdge, ImmutableArray<Point>> Routes { get; private set; } = ImmutableDictionary<GraphEdge, ImmutableArray<Point>>.Empty;

    /// <summary>The size of the whole.</summary>
    public Size Size { get; private set; }

    /// <summary>Lays out boxes.</summary>
    public static LayeredLayout Of(IReadOnlyList<Size> sizes, IReadOnlyList<GraphEdge> edges, double columnGap, double rowGap)
    {
        var layout = new LayeredLayout(sizes, columnGap, rowGap);
        layout.AssignLayers(edges);
        layout.AddRoutes(edges);
        layout.OrderColumns();
        layout.AssignRows();
        layout.Finish();
        return layout;
    }

    private void AssignLayers(IReadOnlyList<GraphEdge> edges)
    {
        var forward = WithoutCycles(edges);
        _layers.AddRange(new int[_sizes.Count]);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var edge in forward.Where(edge => _layers[edge.To] <= _layers[edge.From]))
            {
                _layers[edge.To] = _layers[edge.From] + 1;
                changed = true;
            }
        }

        // What nothing waits for moves next to what it waits for; what waits for nothing moves next to its first user.
        foreach (var node in Enumerable.Range(0, _sizes.Count).Where(node => !forward.Exists(edge => edge.To == node) && forward.Exists(edge => edge.From == node)))
        {
            _layers[node] = forward.Where(edge => edge.From == node).Min(edge => _layers[edge.To]) - 1;
        }

        _heights.AddRange(_sizes.Select(size => size.Height));
    }

    private List<GraphEdge> WithoutCycles(IReadOnlyList<GraphEdge> edges)
    {
        var next = edges.ToLookup(edge => edge.From);
        var state = new int[_sizes.Count];
        var result = new List<GraphEdge>();

        void Visit(int node)
        {
            state[node] = 1;
            foreach (var edge in next[node])
            {
                if (state[edge.To] == 1)
                {
                    continue;
                }

                result.Add(edge);
                if (state[edge.To] == 0)
                {
                    Visit(edge.To);
                }
            }

            state[node] = 2;
        }

        for (var node = 0; node < _sizes.Count; node++)
        {
            if (state[node] == 0)
            {
                Visit(node);
            }
        }

        return result;
    }

    private void AddRoutes(IReadOnlyList<GraphEdge> edges)
    {
        foreach (var edge in edges)
        {
            var (from, to) = _layers[edge.From] < _layers[edge.To] ? (edge.From, edge.To) : (edge.To, edge.From);
            var route = new List<int> { from };
            for (var layer = _layers[from] + 1; layer < _layers[to]; layer++)
            {
                route.Add(_heights.Count);
                _heights.Add(4);
                _layers.Add(layer);
            }

            route.Add(to);
            _links.AddRange(route.Zip(route.Skip(1)));
            if (from != edge.From)
            {
                route.Reverse();
            }

            _routes[edge] = route;
        }

        _columns = [.. Enumerable.Range(0, _layers.Count == 0 ? 0 : _layers.Max() + 1).Select(layer => Enumerable.Range(0, _layers.Count).Where(node => _layers[node] == layer).ToList())];
    }

    private void OrderColumns()
    {
        var after = _links.ToLookup(link => link.From, link => link.To);
        var before = _links.ToLookup(link => link.To, link => link.From);
        var best = _columns.Select(column => column.ToList()).ToArray();
        var fewest = Crossings();
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            var down = sweep % 2 == 0;
            for (var i = 1; i < _columns.Length; i++)
            {
                var column = down ? i : _columns.Length - 1 - i;
                var other = Positions(_columns[down ? column - 1 : column + 1]);
                var own = Positions(_columns[column]);
                _columns[column] = [.. _columns[column].OrderBy(node => Mean((down ? before : after)[node], other) ?? own[node]).ThenBy(node => own[node])];
            }

            var crossings = Crossings();
            if (crossings < fewest)
            {
                fewest = crossings;
                best = [.. _columns.Select(column => column.ToList())];
            }
        }

        _columns = best;
    }

    private int Crossings()
    {
        var places = new int[_layers.Count];
        foreach (var column in _columns)
        {
            for (var i = 0; i < column.Count; i++)
            {
                places[column[i]] = i;
            }
        }

        return _links.GroupBy(link => _layers[link.From]).Sum(group =>
        {
            var links = group.ToList();
            return links.Select((link, i) => links.Skip(i + 1).Count(other =>
                (places[link.From] - places[other.From]) * (places[link.To] - places[other.To]) < 0)).Sum();
        });
    }

    private void AssignRows()
    {
        var neighbours = _links.Concat(_links.Select(link => (From: link.To, To: link.From))).ToLookup(link => link.From, link => link.To);
        _y = new double[_layers.Count];
        for (var pass = 0; pass < RowPasses; pass++)
        {
            foreach (var column in pass % 2 == 0 ? _columns.AsEnumerable() : _columns.Reverse())
            {
                AssignRows(column, neighbours);
            }
        }

        // Chains become straight.
        var before = _links.ToLookup(link => link.To, link => link.From);
        foreach (var column in _columns)
        {
            AssignRows(column, before);
        }

        var top = _y.Select((y, node) => y - (_heights[node] / 2)).DefaultIfEmpty(0).Min();
        for (var node = 0; node < _y.Length; node++)
        {
            _y[node] -= top;
        }
    }

    private void AssignRows(List<int> column, ILookup<int, int> neighbours)
    {
        var wanted = column.Select(node => neighbours[node].Select(other => _y[other]).DefaultIfEmpty(_y[node]).Average()).ToList();
        var placed = SpacedPositions.Place(wanted, [.. column.Select(node => _heights[node])], _rowGap);
        for (var i = 0; i < column.Count; i++)
        {
            _y[column[i]] = placed[i];
        }
    }

    private void Finish()
    {
        var widths = _columns.Select(column => column.Where(node => node < _sizes.Count).Select(node => _sizes[node].Width).DefaultIfEmpty(0).Max()).ToArray();
        var left = new double[widths.Length];
        for (var i = 1; i < widths.Length; i++)
        {
            left[i] = left[i - 1] + widths[i - 1] + _columnGap;
        }

        Centers = [.. Enumerable.Range(0, _sizes.Count).Select(node => new Point(left[_layers[node]] + (widths[_layers[node]] / 2), _y[node]))];
        Size = new Size(widths.Length == 0 ? 0 : left[^1] + widths[^1], _y.Select((y, node) => y + (_heights[node] / 2)).DefaultIfEmpty(0).Max());
        Routes = _routes.ToDictionary(route => route.Key, route => RouteOf(route.Key, route.Value, left, widths));
    }

    private ImmutableArray<Point> RouteOf(GraphEdge edge, List<int> route, double[] left, double[] widths)
    {
        var points = new List<Point>();
        var forward = _layers[edge.From] < _layers[edge.To];
        var start = Side(edge.From, forward, PortOf(edge.From, edge, true));
        var end = Side(edge.To, !forward, PortOf(edge.To, edge, false));
        points.Add(start);
        points.Add(start with { X = EdgeOf(edge.From, forward) });
        foreach (var bend in route.Skip(1).Take(route.Count - 2))
        {
            points.Add(new Point(EdgeOf(bend, !forward), _y[bend]));
            points.Add(new Point(EdgeOf(bend, forward), _y[bend]));
        }

        points.Add(end with { X = EdgeOf(edge.To, !forward) });
        points.Add(end);
        return [.. points];

        double EdgeOf(int node, bool right) => left[_layers[node]] + (right ? widths[_layers[node]] : 0);
    }

    private Point Side(int node, bool right, double share) =>
        new(Centers[node].X + ((right ? 0.5 : -0.5) * _sizes[node].Width), _y[node] + ((share - 0.5) * 0.6 * _sizes[node].Height));

    /// <summary>Where an edge leaves or enters a box: edges of one side are spread in the order of where they go.</summary>
    private double PortOf(int node, GraphEdge edge, bool leaving)
    {
        var mates = _routes.Where(route => (leaving ? route.Key.From : route.Key.To) == node)
            .OrderBy(route => _y[leaving ? route.Value[1] : route.Value[^2]]).Select(route => route.Key).ToList();
        return (mates.IndexOf(edge) + 1.0) / (mates.Count + 1);
    }

    private static Dictionary<int, int> Positions(List<int> column) => column.Select((node, place) => (node, place)).ToDictionary(item => item.node, item => item.place);

    private static double? Mean(IEnumerable<int> nodes, Dictionary<int, int> positions)
    {
        var places = nodes.Where(positions.ContainsKey).Select(node => (double)positions[node]).ToList();
        return places.Count == 0 ? null : places.Average();
    }
}
