using System.Collections.Immutable;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Graphs.Model;

/// <summary>
/// The resources of a plan that take time, and what each waits for. Components take none: whoever waits for one waits for what is below it.
/// A component that has inputs and no resources below it is made by a provider and counts as a resource.
/// </summary>
public sealed class ResourceGraph
{
    private ResourceGraph(ImmutableArray<PlannedResource> resources, ImmutableArray<ImmutableArray<int>> dependencies, ImmutableArray<int> order)
    {
        Resources = resources;
        Dependencies = dependencies;
        Order = order;
    }

    /// <summary>The resources in ordinal order of their URNs.</summary>
    public ImmutableArray<PlannedResource> Resources { get; }

    /// <summary>For each resource, the places of those it waits for, ascending.</summary>
    public ImmutableArray<ImmutableArray<int>> Dependencies { get; }

    /// <summary>The places of all resources, each after those it waits for.</summary>
    public ImmutableArray<int> Order { get; }

    /// <summary>The graph of a plan.</summary>
    /// <exception cref="GraphException">Resources wait for each other.</exception>
    public static ResourceGraph Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var children = plan.Resources.ToLookup(resource => resource.Parent, StringComparer.Ordinal);
        ImmutableArray<PlannedResource> resources =
        [
            .. plan.Resources.Where(resource => resource.Custom || (resource.Inputs.Members.Count > 0 && !children.Contains(resource.Urn)))
                .OrderBy(resource => resource.Urn, StringComparer.Ordinal),
        ];
        var places = resources.Select((resource, place) => (resource.Urn, place)).ToDictionary(item => item.Urn, item => item.place, StringComparer.Ordinal);
        var below = new Dictionary<string, int[]>(StringComparer.Ordinal);

        int[] Below(string urn)
        {
            if (places.TryGetValue(urn, out var place))
            {
                return [place];
            }

            if (!below.TryGetValue(urn, out var found))
            {
                below.Add(urn, []);
                below[urn] = found = [.. children[urn].SelectMany(child => Below(child.Urn))];
            }

            return found;
        }

        ImmutableArray<ImmutableArray<int>> dependencies =
        [
            .. resources.Select((resource, place) => WaitsFor(resource).SelectMany(Below).Where(other => other != place).Distinct().Order().ToImmutableArray()),
        ];
        return new ResourceGraph(resources, dependencies, Sort(resources, dependencies));
    }

    private static IEnumerable<string> WaitsFor(PlannedResource resource)
    {
        var end = resource.Provider.LastIndexOf("::", StringComparison.Ordinal);
        return end < 0 ? resource.Dependencies : resource.Dependencies.Append(resource.Provider[..end]);
    }

    private static ImmutableArray<int> Sort(ImmutableArray<PlannedResource> resources, ImmutableArray<ImmutableArray<int>> dependencies)
    {
        var waiting = dependencies.Select(list => list.Length).ToArray();
        var dependants = new List<int>[resources.Length];
        for (var i = 0; i < resources.Length; i++)
        {
            foreach (var dependency in dependencies[i])
            {
                (dependants[dependency] ??= []).Add(i);
            }
        }

        var ready = new Queue<int>(Enumerable.Range(0, resources.Length).Where(i => waiting[i] == 0));
        var order = ImmutableArray.CreateBuilder<int>(resources.Length);
        while (ready.TryDequeue(out var next))
        {
            order.Add(next);
            foreach (var dependant in dependants[next] ?? [])
            {
                if (--waiting[dependant] == 0)
                {
                    ready.Enqueue(dependant);
                }
            }
        }

        if (order.Count < resources.Length)
        {
            var names = Enumerable.Range(0, resources.Length).Where(i => waiting[i] > 0).Select(i => resources[i].Name);
            throw new GraphException($"These resources wait for each other: {string.Join(", ", names)}.");
        }

        return order.MoveToImmutable();
    }
}
