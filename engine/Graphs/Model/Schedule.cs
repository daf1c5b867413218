using System.Collections.Immutable;

namespace CalicoAci.Engine.Graphs.Model;

/// <summary>How a deployment runs in time when nothing but dependencies holds it up, and which resources decide how long it takes.</summary>
public sealed class Schedule
{
    private Schedule(ImmutableArray<ScheduledResource> resources, ImmutableArray<ScheduledResource> criticalPath, ImmutableHashSet<GraphEdge> criticalEdges)
    {
        Resources = resources;
        CriticalPath = criticalPath;
        CriticalEdges = criticalEdges;
    }

    /// <summary>All resources in the order of the <see cref="ResourceGraph"/>.</summary>
    public ImmutableArray<ScheduledResource> Resources { get; }

    /// <summary>The chain of resources that decides how long a deployment takes, in the order of time.</summary>
    public ImmutableArray<ScheduledResource> CriticalPath { get; }

    /// <summary>The edges of that chain, between places in <see cref="Resources"/>.</summary>
    public ImmutableHashSet<GraphEdge> CriticalEdges { get; }

    /// <summary>How long a deployment takes when all that can run at once does.</summary>
    public TimeSpan Duration => CriticalPath.IsEmpty ? TimeSpan.Zero : CriticalPath[^1].Finish;

    /// <summary>How long it takes one after the other.</summary>
    public TimeSpan SerialDuration => Resources.Aggregate(TimeSpan.Zero, (sum, item) => sum + (item.Finish - item.Start));

    /// <summary>The schedule of a graph.</summary>
    public static Schedule Of(ResourceGraph graph, DurationTable durations)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(durations);
        var scheduled = new ScheduledResource[graph.Resources.Length];
        var before = new int[graph.Resources.Length];
        var last = -1;
        foreach (var place in graph.Order)
        {
            before[place] = -1;
            foreach (var dependency in graph.Dependencies[place])
            {
                if (before[place] < 0 || scheduled[dependency].Finish > scheduled[before[place]].Finish)
                {
                    before[place] = dependency;
                }
            }

            var start = before[place] < 0 ? TimeSpan.Zero : scheduled[before[place]].Finish;
            scheduled[place] = new ScheduledResource(graph.Resources[place], start, start + durations.Of(graph.Resources[place]));
        }

        for (var place = 0; place < scheduled.Length; place++)
        {
            last = last < 0 || scheduled[place].Finish > scheduled[last].Finish ? place : last;
        }

        var path = new List<int>();
        for (var place = last; place >= 0; place = before[place])
        {
            path.Add(place);
        }

        path.Reverse();
        return new Schedule([.. scheduled], [.. path.Select(place => scheduled[place])], [.. path.Zip(path.Skip(1), (from, to) => new GraphEdge(from, to))]);
    }
}
