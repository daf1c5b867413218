using System.Globalization;

namespace CalicoAci.Engine.Rendering.Text;

/// <summary>
/// A listing of files as a program sends it to a machine on standard input: for each file a line
/// <c>=== MODE LINES PATH</c> and its lines.
/// </summary>
internal static class FileListingText
{
    private const string Mark = "=== ";

    /// <summary>The files of a listing; empty where the text is none.</summary>
    public static IReadOnlyList<(string Path, string Content)> Read(string text)
    {
        var files = new List<(string Path, string Content)>();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0 || PathOf(text.AsSpan(start, end - start)) is not { } header)
            {
                return [];
            }

            var content = end + 1;
            start = content;
            for (var line = 0; line < header.Lines; line++)
            {
                var next = text.IndexOf('\n', start);
                if (next < 0)
                {
                    return [];
                }

                start = next + 1;
            }

            files.Add((header.Path, text[content..start]));
        }

        return files;
    }

    /// <summary>The path and the number of lines of a header; null where the line is none.</summary>
    public static (string Path, int Lines)? PathOf(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal))
        {
            return null;
        }

        var parts = line.ToString().Split(' ', 4);
        return parts.Length == 4 && parts[3].StartsWith('/') && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var lines)
            ? (parts[3], lines)
            : null;
    }
}
