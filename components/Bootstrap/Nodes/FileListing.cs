using System.Globalization;
using System.Text;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>
/// The text form in which the ready step sends files to a node: for each file a line <c>=== MODE LINES PATH</c> and its
/// lines. A person can read it, and the difference of two of them is the difference of the files.
/// </summary>
public static class FileListing
{
    /// <summary>Writes files one after the other.</summary>
    /// <exception cref="ArgumentException">A file's last line has no line feed, or a path has one.</exception>
    public static string Write(IEnumerable<NodeFile> files)
    {
        var text = new StringBuilder();
        foreach (NodeFile file in files)
        {
            if (!file.Content.EndsWith('\n') || file.Path.Contains('\n', StringComparison.Ordinal))
            {
                throw new ArgumentException($"{file.Path} must be a path, and its text must end with a line feed.", nameof(files));
            }

            int lines = file.Content.AsSpan().Count('\n');
            text.Append(CultureInfo.InvariantCulture, $"=== {file.Mode} {lines} {file.Path}\n").Append(file.Content);
        }

        return text.ToString();
    }
}
