using System.Collections.Immutable;
using System.Text;

namespace CalicoAci.Engine.Comparison;

/// <summary>A path to a property as options give it: <c>spec.ports[0].name</c>, <c>data["a.b"]</c>, with <c>*</c> for any member or item.</summary>
internal static class PropertyPath
{
    /// <summary>Takes a path apart into the names of members and the numbers of items.</summary>
    public static ImmutableArray<string> Parse(string path)
    {
        var segments = ImmutableArray.CreateBuilder<string>();
        var current = new StringBuilder();
        for (int i = 0; i < path.Length; i++)
        {
            switch (path[i])
            {
                case '.':
                    Flush();
                    break;
                case '[':
                    Flush();
                    int end = path.AsSpan(i).StartsWith("[\"") ? path.IndexOf("\"]", i + 2, StringComparison.Ordinal) : path.IndexOf(']', i);
                    if (end < 0)
                    {
                        current.Append(path.AsSpan(i));
                        i = path.Length;
                        break;
                    }

                    bool quoted = path[end] == '"';
                    segments.Add(quoted ? path[(i + 2)..end].Replace("\\\"", "\"", StringComparison.Ordinal) : path[(i + 1)..end]);
                    i = quoted ? end + 1 : end;
                    break;
                default:
                    current.Append(path[i]);
                    break;
            }
        }

        Flush();
        return segments.ToImmutable();

        void Flush()
        {
            if (current.Length > 0)
            {
                segments.Add(current.ToString());
                current.Clear();
            }
        }
    }

    /// <summary>Writes a path the way <see cref="Parse"/> reads it.</summary>
    public static string Format(IEnumerable<string> segments)
    {
        var text = new StringBuilder();
        foreach (string segment in segments)
        {
            if (segment.Length > 0 && segment.All(char.IsAsciiDigit))
            {
                text.Append('[').Append(segment).Append(']');
            }
            else if (segment.AsSpan().IndexOfAny(".[]\"") >= 0)
            {
                text.Append("[\"").Append(segment.Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"]");
            }
            else
            {
                text.Append(text.Length == 0 ? "" : ".").Append(segment);
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a pattern names the path or something above it.</summary>
    public static bool Covers(ImmutableArray<string> pattern, IReadOnlyList<string> path)
    {
        if (pattern.Length > path.Count)
        {
            return false;
        }

        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != "*" && pattern[i] != path[i])
            {
                return false;
            }
        }

        return true;
    }
}
