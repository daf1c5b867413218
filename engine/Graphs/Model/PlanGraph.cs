using System.Collections.Immutable;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Graphs.Model;

/// <summary>Everything that the pictures and lists of a plan's graph need.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Resources">Its resources and what they wait for.</param>
/// <param name="Components">Its components and what they wait for.</param>
/// <param name="Schedule">When a deployment works on what.</param>
public sealed record PlanGraph(Plan Plan, ResourceGraph Resources, ComponentGraph Components, Schedule Schedule)
{
    /// <summary>The edges between components that the critical path crosses.</summary>
    public ImmutableHashSet<GraphEdge> CriticalComponentEdges { get; } = Crossed(Resources, Components, Schedule);

    /// <summary>The edges between components that pictures show: those that do not follow from others, and the critical ones.</summary>
    public ImmutableArray<GraphEdge> PictureEdges => [.. Components.EssentialEdges().Union(CriticalComponentEdges).Order()];

    /// <summary>The graph of a plan.</summary>
    /// <exception cref="GraphException">Resources wait for each other.</exception>
    public static PlanGraph Of(Plan plan, DurationTable durations)
    {
        var resources = ResourceGraph.Of(plan);
        return new PlanGraph(plan, resources, ComponentGraph.Of(plan, resources), Schedule.Of(resources, durations));
    }

    /// <summary>When the first resource of a component starts and its last one is done.</summary>
    public (TimeSpan Start, TimeSpan Finish) TimesOf(ComponentNode component)
    {
        ArgumentNullException.ThrowIfNull(component);
        return (component.Members.Min(place => Schedule.Resources[place].Start), component.Members.Max(place => Schedule.Resources[place].Finish));
    }

    private static ImmutableHashSet<GraphEdge> Crossed(ResourceGraph resources, ComponentGraph components, Schedule schedule)
    {
        var owner = new int[resources.Resources.Length];
        for (var node = 0; node < components.Nodes.Length; node++)
        {
            foreach (var member in components.Nodes[node].Members)
            {
                owner[member] = node;
            }
        }

        return [.. schedule.CriticalEdges.Select(edge => new GraphEdge(owner[edge.From], owner[edge.To])).Where(edge => edge.From != edge.To)];
    }
}
