using System.Collections.Immutable;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Graphs.Model;

/// <summary>The components right below the stack, and which waits for which because one of its resources does.</summary>
public sealed class ComponentGraph
{
    private ComponentGraph(ImmutableArray<ComponentNode> nodes, ImmutableArray<GraphEdge> edges)
    {
        Nodes = nodes;
        Edges = edges;
    }

    /// <summary>The components in the order in which the program registered them.</summary>
    public ImmutableArray<ComponentNode> Nodes { get; }

    /// <summary>The edges between places of <see cref="Nodes"/>, ordered.</summary>
    public ImmutableArray<GraphEdge> Edges { get; }

    /// <summary>Collapses the resources of a plan to its components.</summary>
    public static ComponentGraph Of(Plan plan, ResourceGraph graph)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(graph);
        var parents = plan.Resources.ToDictionary(resource => resource.Urn, resource => resource.Parent, StringComparer.Ordinal);
        var members = graph.Resources.Select((resource, place) => (Top: TopOf(resource.Urn, parents), place)).ToLookup(item => item.Top, item => item.place, StringComparer.Ordinal);
        ImmutableArray<ComponentNode> nodes =
        [
            .. plan.Resources.Where(resource => members.Contains(resource.Urn)).OrderBy(resource => resource.Urn, StringComparer.Ordinal)
                .Select(resource => new ComponentNode(resource.Urn, resource.Name, resource.Type, [.. members[resource.Urn]], PackagesOf(graph, members[resource.Urn]))),
        ];
        var owner = new int[graph.Resources.Length];
        for (var node = 0; node < nodes.Length; node++)
        {
            foreach (var member in nodes[node].Members)
            {
                owner[member] = node;
            }
        }

        var edges = graph.Dependencies.SelectMany((dependencies, place) => dependencies.Select(dependency => new GraphEdge(owner[dependency], owner[place])));
        return new ComponentGraph(nodes, [.. edges.Where(edge => edge.From != edge.To).Distinct().Order()]);
    }

    /// <summary>The edges without those that follow from others; what pictures show.</summary>
    public ImmutableArray<GraphEdge> EssentialEdges()
    {
        var next = Edges.ToLookup(edge => edge.From, edge => edge.To);
        return [.. Edges.Where(edge => !next[edge.From].Any(other => other != edge.To && Reaches(other, edge, next)))];
    }

    private static bool Reaches(int start, GraphEdge edge, ILookup<int, int> next)
    {
        var seen = new HashSet<int> { edge.From };
        var pending = new Stack<int>([start]);
        while (pending.TryPop(out var node))
        {
            if (node == edge.To)
            {
                return true;
            }

            if (seen.Add(node))
            {
                foreach (var other in next[node])
                {
                    pending.Push(other);
                }
            }
        }

        return false;
    }

    private static string TopOf(string urn, Dictionary<string, string> parents)
    {
        var current = urn;
        while (parents.TryGetValue(current, out var parent) && parents.TryGetValue(parent, out var above) && above.Length > 0)
        {
            current = parent;
        }

        return current;
    }

    private static ImmutableArray<KeyValuePair<string, int>> PackagesOf(ResourceGraph graph, IEnumerable<int> members) =>
    [
        .. members.Select(place => PackageOf(graph.Resources[place].Type)).CountBy(package => package)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal),
    ];

    private static string PackageOf(string type) => type.StartsWith("pulumi:providers:", StringComparison.Ordinal) ? "provider" : type.Split(':')[0];
}
