namespace CalicoAci.Engine.Graphs.Drawing;

/// <summary>How wide texts are at most, whichever of the fonts of the style sheet a viewer has.</summary>
internal static class TextWidth
{
    private const string Narrow = " .,:;'|!iIjlt()[]/-";
    private const string Wide = "mwMWGOQ@%_";

    /// <summary>The width of a text in pixels.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">Its class in the style sheet.</param>
    public static double Of(string text, string style = "")
    {
        var size = style switch
        {
            "mono" => 11.5,
            "quiet" => 12,
            "heading" => 16,
            _ => 13,
        };
        return style == "mono" ? text.Length * 0.61 * size : text.Sum(letter => Of(letter)) * size * (style is "name" or "heading" ? 1.1 : 1);
    }

    /// <summary>A text cut to a width.</summary>
    public static string Fit(string text, double width, string style)
    {
        if (Of(text, style) <= width)
        {
            return text;
        }

        var length = text.Length;
        while (length > 0 && Of(text[..length] + "…", style) > width)
        {
            length--;
        }

        return text[..length] + "…";
    }

    private static double Of(char letter) =>
        Narrow.Contains(letter, StringComparison.Ordinal) ? 0.4
        : Wide.Contains(letter, StringComparison.Ordinal) ? 0.92
        : char.IsUpper(letter) ? 0.74
        : 0.64;
}
