using System.Collections.Immutable;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Monitor;

/// <summary>Puts the registered resources into the order of a plan, and finds dependencies that cannot be.</summary>
internal sealed class PlanBuilder
{
    private readonly Dictionary<string, PlannedResource> _resources;
    private readonly Dictionary<string, int> _depths = new(StringComparer.Ordinal);
    private readonly Action<string, string> _error;

    /// <summary>Begins with the registered resources.</summary>
    /// <param name="resources">The resources.</param>
    /// <param name="error">Takes an error: message and URN.</param>
    public PlanBuilder(IEnumerable<PlannedResource> resources, Action<string, string> error)
    {
        _resources = resources.ToDictionary(r => r.Urn, StringComparer.Ordinal);
        _error = error;
    }

    /// <summary>Gives the stack first, then every resource after what it waits for, else in the order of names.</summary>
    public ImmutableArray<PlannedResource> Build()
    {
        foreach (PlannedResource resource in _resources.Values.OrderBy(r => r.Urn, StringComparer.Ordinal))
        {
            Visit(resource, []);
        }

        return [.. _resources.Values.OrderBy(r => _depths[r.Urn]).ThenBy(r => r.Name, NaturalOrder.Comparer).ThenBy(r => r.Urn, StringComparer.Ordinal)];
    }

    /// <summary>What a resource waits for: its parent, its dependencies and its explicit provider.</summary>
    private static IEnumerable<string> Needs(PlannedResource resource)
    {
        IEnumerable<string> needs = resource.Dependencies;
        if (resource.Parent.Length > 0)
        {
            needs = needs.Prepend(resource.Parent);
        }

        return resource.Provider.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end ? needs.Append(resource.Provider[..end]) : needs;
    }

    private int Visit(PlannedResource resource, List<string> path)
    {
        if (_depths.TryGetValue(resource.Urn, out int known))
        {
            return known;
        }

        if (path.IndexOf(resource.Urn) is >= 0 and var start)
        {
            string circle = string.Join(" -> ", path.Skip(start).Append(resource.Urn).Select(Urns.NameOf));
            _error($"a cyclic dependency: {circle}; no deployment can begin with any of them.", resource.Urn);
            return 0;
        }

        path.Add(resource.Urn);
        int depth = 0;
        foreach (string need in Needs(resource))
        {
            if (_resources.TryGetValue(need, out PlannedResource? needed))
            {
                depth = Math.Max(depth, Visit(needed, path) + 1);
            }
            else
            {
                _error($"it depends on '{need}', which the program did not register.", resource.Urn);
            }
        }

        path.RemoveAt(path.Count - 1);
        _depths[resource.Urn] = depth;
        return depth;
    }
}
