using System.Collections.Immutable;

namespace CalicoAci.Engine.Display.Markdown;

/// <summary>Turns a report into the lines of a <c>diff</c> block, in which GitHub and GitLab colour a line by its first letter.</summary>
internal static class DiffLines
{
    /// <summary>The lines of a report with their signs in front.</summary>
    public static ImmutableArray<string> Of(Report report) =>
        [.. report.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Line(MarkdownText.OneLine(line)))];

    private static string Line(string line)
    {
        string text = line.TrimStart();
        (char sign, string rest) = text switch
        {
            ['+', ' ', ..] => ('+', text[1..]),
            ['-', ' ', ..] => ('-', text[1..]),
            ['~' or '±', ' ', ..] => ('!', text[1..]),
            ['?' or '>', ' ', ..] => (' ', text),
            _ => (' ', " " + text),
        };
        return (sign + new string(' ', Math.Max(0, line.Length - text.Length - 2)) + rest).TrimEnd();
    }
}
