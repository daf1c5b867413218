using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Display;

/// <summary>Shows the lines that differ between two texts, and for texts that hold several files the file that each is in.</summary>
internal static class LineDifference
{
    private const int MostLines = 12;

    /// <summary>The most differing lines that are told apart; beyond, the whole differing block is shown.</summary>
    private const int MostEdits = 300;

    /// <summary>Adds the differences to a report.</summary>
    public static void Write(Report report, string old, string current, string indent)
    {
        string[] before = old.Split('\n');
        string[] after = current.Split('\n');
        string shownFile = "";
        foreach (LineBlock block in Blocks(before, after))
        {
            string file = FileAt(after, block.NewStart);
            if (file != shownFile)
            {
                report.Line(indent, new Span($"in {(file.Length == 0 ? "(outside of a file)" : file)}", "grey"));
                shownFile = file;
            }

            WriteSide(report, before[block.OldStart..block.OldEnd], "-", "red", indent);
            WriteSide(report, after[block.NewStart..block.NewEnd], "+", "green", indent);
        }
    }

    /// <summary>The blocks of lines that differ, in order: a shortest way from one text to the other (Myers' algorithm).</summary>
    internal static List<LineBlock> Blocks(string[] before, string[] after)
    {
        int start = 0;
        while (start < before.Length && start < after.Length && before[start] == after[start])
        {
            start++;
        }

        int end = 0;
        while (end < before.Length - start && end < after.Length - start && before[^(end + 1)] == after[^(end + 1)])
        {
            end++;
        }

        int oldCount = before.Length - start - end;
        int newCount = after.Length - start - end;
        if (oldCount == 0 && newCount == 0)
        {
            return [];
        }

        // furthest[k]: how far the old text is followed on the diagonal k, kept for every number of edits.
        var trace = new List<int[]>();
        int[] furthest = new int[(2 * MostEdits) + 3];
        int middle = MostEdits + 1;
        for (int edits = 0; edits <= MostEdits; edits++)
        {
            trace.Add([.. furthest]);
            for (int k = -edits; k <= edits; k += 2)
            {
                int x = k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1])
                    ? furthest[middle + k + 1]
                    : furthest[middle + k - 1] + 1;
                while (x < oldCount && x - k < newCount && x - k >= 0 && before[start + x] == after[start + x - k])
                {
                    x++;
                }

                furthest[middle + k] = x;
                if (x >= oldCount && x - k >= newCount)
                {
                    return Path(trace, middle, start, oldCount, newCount);
                }
            }
        }

        return [new(start, start + oldCount, start, start + newCount)];
    }

    private static List<LineBlock> Path(List<int[]> trace, int middle, int start, int oldCount, int newCount)
    {
        var blocks = new List<LineBlock>();
        (int x, int y) = (oldCount, newCount);
        for (int edits = trace.Count - 1; edits > 0; edits--)
        {
            int[] furthest = trace[edits];
            int k = x - y;
            int from = k == -edits || (k != edits && furthest[middle + k - 1] < furthest[middle + k + 1]) ? k + 1 : k - 1;
            int fromX = furthest[middle + from];
            int fromY = fromX - from;
            LineBlock edit = from == k + 1
                ? new(start + fromX, start + fromX, start + fromY, start + fromY + 1)
                : new(start + fromX, start + fromX + 1, start + fromY, start + fromY);
            if (blocks.Count > 0 && blocks[^1].OldStart == edit.OldEnd && blocks[^1].NewStart == edit.NewEnd)
            {
                blocks[^1] = new(edit.OldStart, blocks[^1].OldEnd, edit.NewStart, blocks[^1].NewEnd);
            }
            else
            {
                blocks.Add(edit);
            }

            (x, y) = (fromX, fromY);
        }

        blocks.Reverse();
        return blocks;
    }

    /// <summary>The file that a line belongs to, in a listing of files or in cloud-init's <c>write_files</c>; empty where there is none.</summary>
    private static string FileAt(string[] lines, int line)
    {
        for (int i = Math.Min(line, lines.Length - 1); i >= 0; i--)
        {
            if (FileListing.HeaderOf(lines[i]) is { } listed)
            {
                return listed.Path;
            }

            if (lines[i].StartsWith("- path: /", StringComparison.Ordinal))
            {
                return lines[i]["- path: ".Length..];
            }

            if (lines[0] == "#cloud-config" && lines[i].Length > 0 && char.IsAsciiLetter(lines[i][0]) && lines[i].EndsWith(':') && lines[i] != "write_files:")
            {
                return "";
            }
        }

        return "";
    }

    private static void WriteSide(Report report, string[] lines, string sign, string style, string indent)
    {
        foreach (string line in lines.Take(MostLines))
        {
            report.Line(indent, new Span($"{sign} {line}", style));
        }

        if (lines.Length > MostLines)
        {
            report.Line(indent, new Span($"{sign} … {lines.Length - MostLines} more lines", style));
        }
    }
}
