namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Finds racks whose nodes need more than their pools offer, whichever of them share which pools: a set of racks has enough
/// if all pools that any of them may use offer as much as all of their nodes need, and so has every smaller set (Hall's
/// theorem). A flow of the greatest volume from racks to pools leaves the racks that have not enough.
/// </summary>
internal sealed class PoolShortage
{
    /// <summary>Pools hold fractions of what a node needs.</summary>
    private const double Tolerance = 1e-6;

    private readonly bool[][] _usable;
    private readonly double[] _needed;
    private readonly double[] _left;
    private readonly double[][] _taken;

    private PoolShortage(IReadOnlyList<int> nodes, IReadOnlyList<double> pools, Func<int, int, bool> canUse)
    {
        _needed = [.. nodes.Select(count => (double)count)];
        _left = [.. pools.Select(offered => Math.Min(offered, _needed.Sum()))];
        _usable = [.. nodes.Select((_, rack) => pools.Select((_, pool) => canUse(rack, pool)).ToArray())];
        _taken = [.. nodes.Select(_ => new double[pools.Count])];
    }

    /// <summary>The smallest groups of racks that have not enough, by position; racks of two groups share no pool.</summary>
    /// <param name="nodes">The number of nodes of each rack.</param>
    /// <param name="pools">The number of nodes that each pool has blocks for.</param>
    /// <param name="canUse">Whether a rack may use a pool.</param>
    public static IReadOnlyList<int[]> Find(IReadOnlyList<int> nodes, IReadOnlyList<double> pools, Func<int, int, bool> canUse)
    {
        var shortage = new PoolShortage(nodes, pools, canUse);
        List<int>? racks;
        do
        {
            racks = shortage.Advance();
        }
        while (racks is null);

        return shortage.Groups(racks);
    }

    /// <summary>Gives more to a rack that has not enough, by the shortest way; the racks that no way helps if there is none.</summary>
    private List<int>? Advance()
    {
        var poolOfRack = new Dictionary<int, int>();
        var rackOfPool = new Dictionary<int, int>();
        List<int> racks = [.. Enumerable.Range(0, _needed.Length).Where(rack => _needed[rack] > Tolerance)];
        for (int position = 0; position < racks.Count; position++)
        {
            int rack = racks[position];
            foreach (int pool in Enumerable.Range(0, _left.Length).Where(pool => _usable[rack][pool]))
            {
                if (!rackOfPool.TryAdd(pool, rack))
                {
                    continue;
                }

                if (_left[pool] > Tolerance)
                {
                    Take(pool, rackOfPool, poolOfRack);
                    return null;
                }

                foreach (int other in Enumerable.Range(0, _needed.Length).Except(racks).Where(other => _taken[other][pool] > Tolerance).ToArray())
                {
                    poolOfRack[other] = pool;
                    racks.Add(other);
                }
            }
        }

        return racks;
    }

    /// <summary>Takes from the pool at the end of a way; each rack on it leaves as much of the pool before to the rack before.</summary>
    private void Take(int last, Dictionary<int, int> rackOfPool, Dictionary<int, int> poolOfRack)
    {
        List<(int Rack, int Pool)> way = [(rackOfPool[last], last)];
        while (poolOfRack.TryGetValue(way[^1].Rack, out int before))
        {
            way.Add((rackOfPool[before], before));
        }

        double volume = Math.Min(_left[last], _needed[way[^1].Rack]);
        foreach (((int rack, _), (_, int before)) in way.Zip(way.Skip(1)))
        {
            volume = Math.Min(volume, _taken[rack][before]);
        }

        _left[last] -= volume;
        _needed[way[^1].Rack] -= volume;
        foreach ((int index, (int rack, int pool)) in way.Index())
        {
            _taken[rack][pool] += volume;
            if (index + 1 < way.Count)
            {
                _taken[rack][way[index + 1].Pool] -= volume;
            }
        }
    }

    private IReadOnlyList<int[]> Groups(List<int> racks)
    {
        List<int[]> groups = [];
        foreach (int rack in racks.Order())
        {
            int[][] joined = [.. groups.Where(group => group.Any(other => _usable[other].Zip(_usable[rack]).Any(both => both.First && both.Second)))];
            groups = [.. groups.Except(joined), [.. joined.SelectMany(group => group).Order(), rack]];
        }

        return groups;
    }
}
