using System.Collections.Immutable;

namespace CalicoAci.Engine.Graphs.Drawing;

/// <summary>A box with lines of text.</summary>
internal sealed class Card
{
    private const double Padding = 12;
    private const double LineHeight = 17;

    private readonly ImmutableArray<(string Text, string Style)> _lines;

    /// <summary>A card that is as wide as its widest line, within limits.</summary>
    /// <param name="lines">The lines with their styles.</param>
    /// <param name="least">The least width.</param>
    /// <param name="most">The greatest width; longer lines are cut.</param>
    public Card(IEnumerable<(string Text, string Style)> lines, double least, double most)
    {
        _lines = [.. lines.Where(line => line.Text.Length > 0)];
        Size = new Size(
            Math.Min(most, Math.Max(least, _lines.Select(line => TextWidth.Of(line.Text, line.Style)).DefaultIfEmpty(0).Max() + (2 * Padding))),
            (_lines.Length * LineHeight) + 16);
    }

    /// <summary>The size of the box.</summary>
    public Size Size { get; }

    /// <summary>Draws the card.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="corner">The top left corner.</param>
    /// <param name="style">The style of the box.</param>
    /// <param name="stripe">The style of a stripe at the left edge, or empty for none.</param>
    /// <param name="tip">What a pointer over the box shows.</param>
    public void Draw(Svg svg, Point corner, string style, string stripe = "", string? tip = null)
    {
        svg.Box(corner, Size, style, 6, tip);
        if (stripe.Length > 0)
        {
            svg.Box(new Point(corner.X + 1, corner.Y + 8), new Size(4, Size.Height - 16), stripe, 2);
        }

        for (var i = 0; i < _lines.Length; i++)
        {
            var (text, lineStyle) = _lines[i];
            svg.Text(new Point(corner.X + Padding, corner.Y + 8 + (LineHeight * (i + 0.75))), TextWidth.Fit(text, Size.Width - (2 * Padding) + 1, lineStyle), lineStyle);
        }
    }
}
