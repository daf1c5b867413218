using System.Collections.Immutable;
using Pulumirpc;

namespace CalicoAci.Engine.Monitor;

/// <summary>The URNs under which an earlier deployment may know a resource: from its own aliases, and from those of its parent.</summary>
internal static class AliasResolver
{
    /// <summary>Gives all other URNs of a resource, its own aliases first.</summary>
    /// <param name="request">The registration.</param>
    /// <param name="stack">The stack's name.</param>
    /// <param name="project">The project's name.</param>
    /// <param name="parent">The URN of the parent, or empty.</param>
    /// <param name="parentAliases">The other URNs of the parent.</param>
    public static ImmutableArray<string> Resolve(
        RegisterResourceRequest request, string stack, string project, string parent, ImmutableArray<string> parentAliases)
    {
        if (request.Aliases.Count == 0 && request.AliasURNs.Count == 0 && parentAliases.IsEmpty)
        {
            return [];
        }

        var urns = new List<string>(request.AliasURNs);
        foreach (Alias alias in request.Aliases)
        {
            urns.AddRange(alias.Spec is { } spec ? FromSpec(spec, request, stack, project, parent, parentAliases) : [alias.Urn]);
        }

        urns.AddRange(parentAliases.Select(old => Below(old, stack, project, parent, request.Type, request.Name)));
        string own = Urns.Create(stack, project, parent, request.Type, request.Name);
        return [.. urns.Where(urn => urn.Length > 0 && urn != own).Distinct()];
    }

    private static IEnumerable<string> FromSpec(
        Alias.Types.Spec spec, RegisterResourceRequest request, string stack, string project, string parent, ImmutableArray<string> parentAliases)
    {
        string name = spec.Name.Length > 0 ? spec.Name : request.Name;
        string type = spec.Type.Length > 0 ? spec.Type : request.Type;
        string oldStack = spec.Stack.Length > 0 ? spec.Stack : stack;
        string oldProject = spec.Project.Length > 0 ? spec.Project : project;
        if (spec.NoParent)
        {
            return [Urns.Create(oldStack, oldProject, "", type, name)];
        }

        string oldParent = spec.ParentUrn.Length > 0 ? spec.ParentUrn : parent;
        string urn = Urns.Create(oldStack, oldProject, oldParent, type, name);
        return oldParent == parent ? [urn, .. parentAliases.Select(old => Below(old, oldStack, oldProject, parent, type, name))] : [urn];
    }

    // A child whose name begins with its parent's name was renamed together with the parent.
    private static string Below(string oldParent, string stack, string project, string parent, string type, string name)
    {
        string parentName = Urns.NameOf(parent);
        string oldName = name.StartsWith(parentName, StringComparison.Ordinal) ? Urns.NameOf(oldParent) + name[parentName.Length..] : name;
        return Urns.Create(stack, project, oldParent, type, oldName);
    }
}
