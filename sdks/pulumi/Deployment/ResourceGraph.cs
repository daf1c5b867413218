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
    public static async ValueTask<SortedSet<string>> GetUrnsAsync(IEnumerable<Resource> resources)
    {
        var reached = new HashSet<Resource>();
        foreach (var resource in resources)
        {
            Reach(resource, reached);
        }

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
