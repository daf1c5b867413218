using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Who waits for whom in a plan.</summary>
internal sealed class Waiting(Plan plan)
{
    private readonly Dictionary<string, PlannedResource> _byUrn = plan.Resources.ToDictionary(resource => resource.Urn, StringComparer.Ordinal);

    private readonly ILookup<string, PlannedResource> _children = plan.Resources.ToLookup(resource => resource.Parent, StringComparer.Ordinal);

    /// <summary>The types of everything that the resource of a name waits for, directly or not.</summary>
    public IEnumerable<string> Behind(string name) => Closure(plan.Resources.Single(resource => resource.Name == name)).Select(resource => resource.Type).Distinct();

    /// <summary>The names of everything that the resource of a name waits for.</summary>
    public IEnumerable<string> NamesBehind(string name) => Closure(plan.Resources.Single(resource => resource.Name == name)).Select(resource => resource.Name);

    /// <summary>The types of everything that any resource of a type waits for.</summary>
    public IEnumerable<string> BehindAll(string type) => plan.Resources.Where(resource => resource.Type == type).SelectMany(Closure).Select(resource => resource.Type).Distinct();

    /// <summary>Everything that a resource waits for, directly or not.</summary>
    public IReadOnlyCollection<PlannedResource> All(PlannedResource resource) => Closure(resource);

    private HashSet<PlannedResource> Closure(PlannedResource resource)
    {
        var found = new HashSet<PlannedResource>(ReferenceEqualityComparer.Instance);
        var open = new Queue<PlannedResource>(Next(resource));
        while (open.TryDequeue(out PlannedResource? next))
        {
            if (found.Add(next))
            {
                foreach (PlannedResource further in Next(next))
                {
                    open.Enqueue(further);
                }
            }
        }

        return found;
    }

    private IEnumerable<PlannedResource> Next(PlannedResource resource) => resource.Dependencies
        .Concat(resource.PropertyDependencies.Values.SelectMany(urns => urns))
        .Concat(resource.Provider.Length > 0 ? [resource.Provider[..resource.Provider.LastIndexOf("::", StringComparison.Ordinal)]] : [])
        .Where(_byUrn.ContainsKey)
        .Select(urn => _byUrn[urn])
        .SelectMany(next => next.Custom ? [next] : _children[next.Urn].Prepend(next));
}
