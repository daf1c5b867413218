namespace CalicoAci.Engine.Graphs.Drawing;

/// <summary>Places things of given sizes on a line in a given order: as near as possible to where each wants to be, with a gap between them.</summary>
internal static class SpacedPositions
{
    /// <summary>The centres with the least sum of squared distances from the wanted ones (pool adjacent violators).</summary>
    public static double[] Place(IReadOnlyList<double> wanted, IReadOnlyList<double> sizes, double gap)
    {
        var offsets = new double[wanted.Count];
        for (var i = 1; i < wanted.Count; i++)
        {
            offsets[i] = offsets[i - 1] + ((sizes[i - 1] + sizes[i]) / 2) + gap;
        }

        var blocks = new List<(double Sum, int Count)>();
        for (var i = 0; i < wanted.Count; i++)
        {
            blocks.Add((wanted[i] - offsets[i], 1));
            while (blocks.Count > 1 && blocks[^2].Sum / blocks[^2].Count > blocks[^1].Sum / blocks[^1].Count)
            {
                blocks[^2] = (blocks[^2].Sum + blocks[^1].Sum, blocks[^2].Count + blocks[^1].Count);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        var result = new double[wanted.Count];
        var next = 0;
        foreach (var (sum, count) in blocks)
        {
            for (var i = 0; i < count; i++, next++)
            {
                result[next] = (sum / count) + offsets[next];
            }
        }

        return result;
    }
}
