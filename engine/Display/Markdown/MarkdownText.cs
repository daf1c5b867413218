using System.Text;

namespace CalicoAci.Engine.Display.Markdown;

/// <summary>
/// Writes texts so that GitHub and GitLab show them as they are: no formatting, no HTML, no table cells, no mentions of people,
/// no references to issues, and on one line, so that no text can begin a line (GitLab reads <c>/close</c> there as a command).
/// </summary>
internal static class MarkdownText
{
    private const string Special = @"\`*_{}[]()|~";
    private const string References = "@#!$%~";
    private const string Beginnings = "-+=0123456789";
    private const string Break = "&#8203;";

    /// <summary>A text in running text.</summary>
    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 16);
        string line = OneLine(text).Trim();
        if (line.Length > 0 && Beginnings.Contains(line[0], StringComparison.Ordinal))
        {
            result.Append(Break);
        }

        foreach (char letter in line)
        {
            switch (letter)
            {
                case '&':
                    result.Append("&amp;").Append(Break);
                    break;
                case '<':
                    result.Append("&lt;");
                    break;
                case '>':
                    result.Append("&gt;");
                    break;
                default:
                    result.Append(Special.Contains(letter, StringComparison.Ordinal) ? "\\" : "").Append(letter)
                        .Append(References.Contains(letter, StringComparison.Ordinal) ? Break : "");
                    break;
            }
        }

        return result.Replace("://", $":{Break}//").Replace("www.", $"www{Break}.").ToString();
    }

    /// <summary>A name or value as code.</summary>
    public static string Code(string text)
    {
        string line = OneLine(text);
        if (line.Trim().Length == 0)
        {
            return "(empty)";
        }

        string fence = new('`', LongestRun(line) + 1);
        string space = line[0] is '`' or ' ' || line[^1] is '`' or ' ' ? " " : "";
        return $"{fence}{space}{line}{space}{fence}";
    }

    /// <summary>A name or value as code in a cell of a table.</summary>
    public static string CodeCell(string text) => Code(text).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>The fence of a code block with these lines.</summary>
    public static string Fence(IEnumerable<string> lines) => new('`', Math.Max(3, lines.Select(LongestRun).DefaultIfEmpty().Max() + 1));

    /// <summary>A text on one line: breaks are shown, other control characters and marks of writing direction are left out.</summary>
    public static string OneLine(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (letter is '\n' or '\u2028' or '\u2029')
            {
                result.Append("\\n");
            }
            else if (letter == '\t')
            {
                result.Append(' ');
            }
            else if (!char.IsControl(letter) && char.GetUnicodeCategory(letter) != System.Globalization.UnicodeCategory.Format)
            {
                result.Append(letter);
            }
        }

        return result.ToString();
    }

    private static int LongestRun(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char letter in text)
        {
            run = letter == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
