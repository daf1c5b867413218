using Pulumirpc;

namespace Pulumi;

/// <summary>Turns the aliases of a resource into what the engine takes.</summary>
internal static class AliasBuilder
{
    /// <param name="resource">The resource with the aliases.</param>
    /// <param name="request">The resource's registration, complete but for the aliases.</param>
    /// <param name="asSpecs">Whether the engine works out the URNs; old ones take the URNs themselves.</param>
    public static async Task AddAsync(Resource resource, RegisterResourceRequest request, bool asSpecs)
    {
        foreach (var input in resource.Aliases)
        {
            var data = await input.ToOutput().GetDataAsync().ConfigureAwait(false);
            if (!data.IsKnown || data.Value is not { } alias)
            {
                continue;
            }

            Check(alias, resource);
            if (asSpecs)
            {
                request.Aliases.Add(await ToSpecAsync(alias, request.Parent).ConfigureAwait(false));
            }
        }

        if (!asSpecs)
        {
            request.AliasURNs.AddRange(await GetUrnsAsync(resource, request.Parent).ConfigureAwait(false));
        }
    }

    public static async Task<Pulumirpc.Alias> ToSpecAsync(Alias alias, string defaultParent)
    {
        if (alias.Urn is not null)
        {
            return new Pulumirpc.Alias { Urn = alias.Urn };
        }

        var spec = new Pulumirpc.Alias.Types.Spec
        {
            Name = await TextAsync(alias.Name).ConfigureAwait(false),
            Type = await TextAsync(alias.Type).ConfigureAwait(false),
            Stack = await TextAsync(alias.Stack).ConfigureAwait(false),
            Project = await TextAsync(alias.Project).ConfigureAwait(false),
        };
        if (alias.NoParent)
        {
            spec.NoParent = true;
        }
        else if (await ParentAsync(alias).ConfigureAwait(false) is { Length: > 0 } parent)
        {
            spec.ParentUrn = parent;
        }
        else if (defaultParent.Length > 0)
        {
            spec.ParentUrn = defaultParent;
        }

        return new Pulumirpc.Alias { Spec = spec };
    }

    /// <summary>All former URNs: those of the aliases, each below the parent and below the parent's own former URNs.</summary>
    private static async Task<SortedSet<string>> GetUrnsAsync(Resource resource, string parentUrn)
    {
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        var parents = new List<string> { parentUrn };
        if (resource.Parent is { Aliases.Length: > 0 } parent)
        {
            var grandparent = parent.Parent is null ? "" : await parent.Parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            parents.AddRange(await GetUrnsAsync(parent, grandparent).ConfigureAwait(false));
        }

        foreach (var input in resource.Aliases)
        {
            var data = await input.ToOutput().GetDataAsync().ConfigureAwait(false);
            if (!data.IsKnown || data.Value is not { } alias)
            {
                continue;
            }

            if (alias.Urn is not null)
            {
                urns.Add(alias.Urn);
                continue;
            }

            var stack = await TextAsync(alias.Stack).ConfigureAwait(false) is { Length: > 0 } s ? s : Deployment.InternalInstance.StackName;
            var project = await TextAsync(alias.Project).ConfigureAwait(false) is { Length: > 0 } p ? p : Deployment.InternalInstance.ProjectName;
            var type = await TextAsync(alias.Type).ConfigureAwait(false) is { Length: > 0 } t ? t : resource.GetResourceType();
            var name = await TextAsync(alias.Name).ConfigureAwait(false) is { Length: > 0 } n ? n : resource.GetResourceName();
            var own = alias.NoParent ? "" : await ParentAsync(alias).ConfigureAwait(false);
            foreach (var candidate in own is null ? (IEnumerable<string>)parents : [own])
            {
                var types = candidate.Length == 0 ? "" : candidate.Split("::")[2];
                var prefix = types.Length == 0 || types == Pulumi.Stack.TypeToken ? "" : types + "$";
                urns.Add($"urn:pulumi:{stack}::{project}::{prefix}{type}::{name}");
            }
        }

        return urns;
    }

    private static void Check(Alias alias, Resource resource)
    {
        var parents = (alias.Parent is null ? 0 : 1) + (alias.ParentUrn is null ? 0 : 1) + (alias.NoParent ? 1 : 0);
        var parts = parents + (alias.Name is null ? 0 : 1) + (alias.Type is null ? 0 : 1) + (alias.Stack is null ? 0 : 1) + (alias.Project is null ? 0 : 1);
        if (alias.Urn is not null && parts > 0)
        {
            throw new ResourceException($"An alias of {resource.Describe()} gives 'Urn' and parts of a URN; give one or the other.", resource, hideStack: true);
        }

        if (parents > 1)
        {
            throw new ResourceException($"An alias of {resource.Describe()} gives several of 'Parent', 'ParentUrn' and 'NoParent'; give one.", resource, hideStack: true);
        }
    }

    private static async Task<string?> ParentAsync(Alias alias)
        => alias.Parent is { } parent ? await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false)
            : alias.ParentUrn is { } urn ? await urn.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false)
            : null;

    private static async Task<string> TextAsync(Input<string>? input)
        => input is null ? "" : await input.ToOutput().GetValueAsync(whenUnknown: "").ConfigureAwait(false) ?? "";
}
