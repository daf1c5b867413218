namespace Pulumi;

/// <summary>Follows dependencies from what a program names to what the engine knows.</summary>
internal static class ResourceGraph
{
    /// <summary>The resources that a dependsOn option names, and those that its outputs came from.</summary>
    public static async ValueTask<IReadOnlyCollection<Resource>> GatherAsync(InputList<Resource> dependsOn)
    {
        var elements = await dependsOn.Elements().GetDataAsync().ConfigureAwait(false);
        if (!elements.IsKnown || (elements.Value.IsEmpty && elements.Resources.IsEmpty))
        {
            return elements.Resources;
        }

        var resources = new HashSet<Resource>(elements.Resources);
        foreach (var element in elements.Value)
        {
            var data = await element.ToOutput().GetDataAsync().ConfigureAwait(false);
            resources.UnionWith(data.Resources);
            if (data is { IsKnown: true, Value: not null })
            {
                resources.Add(data.Value);
            }
        }

        return resources;
    }

    /// <summary>The URNs to wait for: a component stands for the custom resources and remote components below it.</summary>
    /// <param name="resources">The resources that are depended on.</param>
    /// <param name="dependent">The resource that depends on them. It does not wait for what is below the components that it is in itself.</param>
    public static async ValueTask<SortedSet<string>> GetUrnsAsync(IReadOnlyCollection<Resource> resources, Resource? dependent = null)
    {
        if (resources.Count == 0)
        {
            return [];
        }

        var reached = new HashSet<Resource>();
        for (var ancestor = dependent; ancestor is not null; ancestor = ancestor.Parent)
        {
            reached.Add(ancestor);
        }

        var own = reached.ToArray();
        foreach (var resource in resources)
        {
            Reach(resource, reached);
        }

        // A custom resource may well depend on its custom parent.
        reached.ExceptWith(own);
        reached.UnionWith(resources.Where(resource => resource is CustomResource && resource != dependent));
        dependent?.State!.WaitsFor = reached;

        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in reached)
        {
            if (resource is CustomResource or ComponentResource { IsRemote: true })
            {
                var urn = await resource.Urn.GetDataAsync().ConfigureAwait(false);
                if (urn is { IsKnown: true, Value.Length: > 0 })
                {
                    urns.Add(urn.Value);
                }
            }
        }

        return urns;
    }

    private static void Reach(Resource resource, HashSet<Resource> reached)
    {
        if (!reached.Add(resource) || resource is not ComponentResource { IsRemote: false })
        {
            return;
        }

        foreach (var child in resource.GetChildren())
        {
            Reach(child, reached);
        }
    }
}
