using System.Globalization;
using System.Xml.Linq;

namespace CalicoAci.Engine.Graphs.Drawing;

/// <summary>A picture in SVG: shapes by class, so that its style sheet suits light and dark backgrounds.</summary>
internal sealed class Svg
{
    private static readonly XNamespace Ns = "http://www.w3.org/2000/svg";

    private const string Style = """
        .calico-aci text { font-family: system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; font-size: 13px; fill: #1f2328; }
        .calico-aci .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; font-size: 11.5px; }
        .calico-aci .heading { font-size: 16px; font-weight: 600; }
        .calico-aci .name { font-weight: 600; }
        .calico-aci .quiet { fill: #59636e; font-size: 12px; }
        .calico-aci .page { fill: #ffffff; }
        .calico-aci .panel { fill: #f6f8fa; stroke: #d1d9e0; }
        .calico-aci .box { fill: #ffffff; stroke: #818b98; }
        .calico-aci .dashed { stroke-dasharray: 5 3; }
        .calico-aci .edge { fill: none; stroke: #818b98; stroke-width: 1.5; }
        .calico-aci .thin { stroke-width: 1; opacity: 0.75; }
        .calico-aci .critical { stroke: #bc4c00; stroke-width: 2.5; }
        .calico-aci .head { fill: #818b98; }
        .calico-aci .critical-head { fill: #bc4c00; }
        .calico-aci .bus { fill: #ddf4ff; stroke: #0969da; }
        .calico-aci .p0 { fill: #0969da; stroke: #0969da; }
        .calico-aci .p1 { fill: #1a7f37; stroke: #1a7f37; }
        .calico-aci .p2 { fill: #9a6700; stroke: #9a6700; }
        .calico-aci .p3 { fill: #8250df; stroke: #8250df; }
        .calico-aci .p4 { fill: #bf3989; stroke: #bf3989; }
        .calico-aci path.p0, .calico-aci path.p1, .calico-aci path.p2, .calico-aci path.p3, .calico-aci path.p4 { fill: none; stroke-width: 1.4; }
        @media (prefers-color-scheme: dark) {
          .calico-aci text { fill: #f0f6fc; }
          .calico-aci .quiet { fill: #9198a1; }
          .calico-aci .page { fill: #0d1117; }
          .calico-aci .panel { fill: #151b23; stroke: #3d444d; }
          .calico-aci .box { fill: #0d1117; stroke: #656c76; }
          .calico-aci .edge { stroke: #656c76; }
          .calico-aci .critical { stroke: #f0883e; }
          .calico-aci .head { fill: #656c76; }
          .calico-aci .critical-head { fill: #f0883e; }
          .calico-aci .bus { fill: #121d2f; stroke: #4493f8; }
          .calico-aci .p0 { fill: #4493f8; stroke: #4493f8; }
          .calico-aci .p1 { fill: #3fb950; stroke: #3fb950; }
          .calico-aci .p2 { fill: #d29922; stroke: #d29922; }
          .calico-aci .p3 { fill: #ab7df8; stroke: #ab7df8; }
          .calico-aci .p4 { fill: #db61a2; stroke: #db61a2; }
        }
        """;

    private readonly XElement _root;

    /// <summary>An empty picture with a title and description for those who cannot see it.</summary>
    public Svg(Size size, string title, string description)
    {
        _root = new XElement(
            Ns + "svg",
            new XAttribute("class", "calico-aci"),
            new XAttribute("viewBox", $"0 0 {Number(size.Width)} {Number(size.Height)}"),
            new XAttribute("width", Number(size.Width)),
            new XAttribute("height", Number(size.Height)),
            new XAttribute("role", "img"),
            new XAttribute("aria-labelledby", "title desc"),
            new XElement(Ns + "title", new XAttribute("id", "title"), title),
            new XElement(Ns + "desc", new XAttribute("id", "desc"), description),
            new XElement(Ns + "style", "\n" + Style + "\n"),
            new XElement(Ns + "defs", Marker("arrow", "head"), Marker("critical-arrow", "critical-head")));
        Box(new Point(0, 0), size, "page", 0);
    }

    /// <summary>A rectangle.</summary>
    public void Box(Point corner, Size size, string style, double radius = 6, string? tip = null)
    {
        var box = new XElement(
            Ns + "rect",
            new XAttribute("class", style),
            new XAttribute("x", Number(corner.X)),
            new XAttribute("y", Number(corner.Y)),
            new XAttribute("width", Number(size.Width)),
            new XAttribute("height", Number(size.Height)),
            new XAttribute("rx", Number(radius)));
        if (tip is not null)
        {
            box.Add(new XElement(Ns + "title", tip));
        }

        _root.Add(box);
    }

    /// <summary>A line of text whose baseline starts, or whose middle or end lies, at a point.</summary>
    public void Text(Point point, string text, string style = "", string anchor = "start") => _root.Add(new XElement(
        Ns + "text",
        style.Length == 0 ? null : new XAttribute("class", style),
        anchor == "start" ? null : new XAttribute("text-anchor", anchor),
        new XAttribute("x", Number(point.X)),
        new XAttribute("y", Number(point.Y)),
        text));

    /// <summary>A smooth horizontal curve through points.</summary>
    public void Curve(IReadOnlyList<Point> points, string style, string? marker = null)
    {
        var path = new System.Text.StringBuilder();
        path.Append(CultureInfo.InvariantCulture, $"M{Number(points[0].X)} {Number(points[0].Y)}");
        for (var i = 1; i < points.Count; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            if (a == b)
            {
                continue;
            }

            var middle = (a.X + b.X) / 2;
            path.Append(CultureInfo.InvariantCulture, $"C{Number(middle)} {Number(a.Y)} {Number(middle)} {Number(b.Y)} {Number(b.X)} {Number(b.Y)}");
        }

        Path(path.ToString(), style, marker);
    }

    /// <summary>A smooth vertical curve between two points.</summary>
    public void Drop(Point from, Point to, string style)
    {
        var middle = Number((from.Y + to.Y) / 2);
        Path($"M{Number(from.X)} {Number(from.Y)}C{Number(from.X)} {middle} {Number(to.X)} {middle} {Number(to.X)} {Number(to.Y)}", style, null);
    }

    /// <summary>The picture as a document.</summary>
    public override string ToString() => _root.ToString().ReplaceLineEndings("\n") + "\n";

    private void Path(string path, string style, string? marker) => _root.Add(new XElement(
        Ns + "path",
        new XAttribute("class", style),
        new XAttribute("d", path),
        marker is null ? null : new XAttribute("marker-end", $"url(#{marker})")));

    private static XElement Marker(string id, string style) => new(
        Ns + "marker",
        new XAttribute("id", id),
        new XAttribute("viewBox", "0 0 10 10"),
        new XAttribute("refX", "9"),
        new XAttribute("refY", "5"),
        new XAttribute("markerWidth", "9"),
        new XAttribute("markerHeight", "9"),
        new XAttribute("markerUnits", "userSpaceOnUse"),
        new XAttribute("orient", "auto"),
        new XElement(Ns + "path", new XAttribute("class", style), new XAttribute("d", "M0 0L10 5L0 10z")));

    private static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);
}
