using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace CalicoAci.Engine.Rendering.Text;

/// <summary>
/// A listing of files as a program sends it to a machine on standard input: for each file a line
/// <c>=== MODE LINES PATH</c> and its lines.
/// </summary>
internal static partial class FileListing
{
    private const string Mark = "=== ";

    /// <summary>The files of a text that is a listing from its first to its last line; empty where it is none.</summary>
    public static ImmutableArray<ListedFile> Read(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
        {
            return [];
        }

        (ImmutableArray<ListedFile> files, bool isWhole) = Scan(text);
        return isWhole ? files : [];
    }

    /// <summary>The files that a text lists, whatever else it holds.</summary>
    public static ImmutableArray<ListedFile> Find(string text) => Scan(text).Files;

    /// <summary>The paths of the files that are in one text only, or not the same in both.</summary>
    public static IEnumerable<string> Differing(string old, string current)
    {
        Dictionary<string, ListedFile> before = ByPath(old), after = ByPath(current);
        return before.Keys.Union(after.Keys, StringComparer.Ordinal).Where(path => before.GetValueOrDefault(path) != after.GetValueOrDefault(path));
    }

    /// <summary>The mode, the number of lines and the path of a header; null where the line is none.</summary>
    public static (string Mode, int Lines, string Path)? HeaderOf(string line) =>
        line.StartsWith(Mark, StringComparison.Ordinal)
        && Header().Match(line) is { Success: true } header && int.TryParse(header.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out int lines)
            ? (header.Groups[1].Value, lines, header.Groups[3].Value)
            : null;

    // The end of a text may lack its line end: no difference of the file.
    private static Dictionary<string, ListedFile> ByPath(string text)
    {
        var files = new Dictionary<string, ListedFile>(StringComparer.Ordinal);
        foreach (ListedFile file in Find(text))
        {
            files[file.Path] = file.Content.EndsWith('\n') ? file with { Content = file.Content[..^1] } : file;
        }

        return files;
    }

    private static (ImmutableArray<ListedFile> Files, bool IsWhole) Scan(string text)
    {
        ImmutableArray<ListedFile>.Builder files = ImmutableArray.CreateBuilder<ListedFile>();
        bool isWhole = text.EndsWith('\n');
        int start = 0;
        while (start < text.Length)
        {
            int content = After(text, start, lines: 1) ?? text.Length;
            if (HeaderOf(text[start..content].TrimEnd('\n')) is var (mode, lines, path) && After(text, content, lines) is { } end)
            {
                files.Add(new ListedFile(mode, path, text[content..end]));
                start = end;
            }
            else
            {
                isWhole = false;
                start = content;
            }
        }

        return (files.ToImmutable(), isWhole);
    }

    /// <summary>Where so many lines end, the last one perhaps without a line end; null where the text has fewer.</summary>
    private static int? After(string text, int start, int lines)
    {
        for (; lines > 0; lines--)
        {
            if (start >= text.Length)
            {
                return null;
            }

            int end = text.IndexOf('\n', start);
            start = end < 0 ? text.Length : end + 1;
        }

        return start;
    }

    [GeneratedRegex("^=== ([0-7]+) ([0-9]+) (/.*)$")]
    private static partial Regex Header();
}
