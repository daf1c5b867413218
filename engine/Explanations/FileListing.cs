using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Explanations;

/// <summary>A text that lists files: for each a line <c>=== MODE LINES PATH</c> and that many lines.</summary>
internal static partial class FileListing
{
    /// <summary>The paths of the files that differ between the two texts of a property.</summary>
    public static IEnumerable<string> Differing(PropertyChange property)
    {
        ImmutableDictionary<string, string> old = Read(property.Old), current = Read(property.New);
        return old.Keys.Union(current.Keys, StringComparer.Ordinal).Where(path => old.GetValueOrDefault(path) != current.GetValueOrDefault(path));
    }

    private static ImmutableDictionary<string, string> Read(PropertyValue? value)
    {
        var files = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        string[] lines = value is PropertyValue.StringValue text ? text.Value.Split('\n') : [];
        for (int i = 0; i < lines.Length; i++)
        {
            if (Header().Match(lines[i]) is { Success: true } header && int.TryParse(header.Groups[2].ValueSpan, out int count) && count <= lines.Length - i - 1)
            {
                files[header.Groups[3].Value] = $"{header.Groups[1].Value}\n{string.Join('\n', lines, i + 1, count)}";
                i += count;
            }
        }

        return files.ToImmutable();
    }

    [GeneratedRegex("^=== ([0-7]+) ([0-9]+) (/.*)$")]
    private static partial Regex Header();
}
