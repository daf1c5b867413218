using System.Globalization;
using System.Text;

namespace CalicoAci.Engine.Display.Markdown;

/// <summary>Joins blocks to a text that a comment holds; what does not fit is left out, and the text says so.</summary>
internal static class MarkdownFit
{
    /// <summary>The most characters in a comment on GitHub.</summary>
    public const int GitHub = 65_536;

    /// <summary>The most characters in a comment on GitLab.</summary>
    public const int GitLab = 1_000_000;

    /// <summary>The blocks as one text of at most so many characters (UTF-16 units, so that no service counts more).</summary>
    public static string Join(IReadOnlyList<MarkdownBlock> blocks, int limit)
    {
        int[] kept = [.. blocks.Select(block => block.Lines.Length)];
        int length = blocks.Select((block, i) => Write(block, kept[i]).Length).Sum();
        foreach (int i in Enumerable.Range(0, blocks.Count).OrderBy(i => blocks[i].Importance).ThenByDescending(i => blocks[i].Lines.Sum(line => line.Length)))
        {
            if (length <= limit)
            {
                break;
            }

            int whole = Write(blocks[i], kept[i]).Length;
            kept[i] = blocks[i].WholeOnly ? 0 : LinesWithin(blocks[i], limit - (length - whole));
            length += Write(blocks[i], kept[i]).Length - whole;
        }

        string text = string.Concat(blocks.Select((block, i) => Write(block, kept[i])));
        return text.Length <= limit ? text : CutOff(text, limit);
    }

    // The most lines with which the block takes no more than so much room.
    private static int LinesWithin(MarkdownBlock block, int room)
    {
        int low = 0;
        int high = block.Lines.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            (low, high) = Write(block, middle).Length <= room ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static string Write(MarkdownBlock block, int lines)
    {
        if (lines == block.Lines.Length)
        {
            var all = new StringBuilder(block.Before);
            foreach (string line in block.Lines)
            {
                all.Append(line).Append('\n');
            }

            return all.Append(block.After).ToString();
        }

        string statement = block.WholeOnly
            ? $"*Left out, because the comment would be too long: {block.More}*\n\n"
            : string.Create(CultureInfo.InvariantCulture, $"*{block.Lines.Length - lines} of {block.Lines.Length} lines are left out, because the comment would be too long: {block.More}*\n\n");
        return lines == 0 ? statement : Write(block with { Lines = block.Lines[..lines] }, lines) + statement;
    }

    // Only the headings of very many stacks come here.
    private static string CutOff(string text, int limit)
    {
        const string Statement = "\n\n*The rest is left out, because the comment would be too long.*\n";
        if (limit < Statement.Length)
        {
            return Statement.Trim()[..Math.Max(0, Math.Min(limit, Statement.Trim().Length))];
        }

        int end = text.LastIndexOf('\n', limit - Statement.Length);
        return text[..Math.Max(0, end)] + Statement;
    }
}
