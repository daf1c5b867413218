using System.Collections.Concurrent;
using System.Collections.Immutable;
using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Comparison;

/// <summary>Compares what a program registers with a saved state, as an engine does: old inputs with new inputs.</summary>
/// <param name="state">The saved state; null compares with nothing, and everything is new.</param>
/// <param name="rules">Which changes need a new object.</param>
/// <param name="digests">The digests of this run.</param>
/// <param name="opaque">Whether the secrets of this run stayed encrypted.</param>
internal sealed class StateComparison(SavedState? state, ReplacementRules rules, SecretDigests digests, bool opaque)
{
    private const string DefaultProviderName = "default";

    private readonly ConcurrentDictionary<string, bool> _matched = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _remote = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _replaced = new(StringComparer.Ordinal);

    /// <summary>Tells what a deployment would do to a resource, and how the state knows it.</summary>
    public (ResourceChange Change, SavedResource? Saved) Compare(PlannedResource resource, ResourceDefinition? definition)
    {
        var change = new ResourceChange(ChangeKind.Create, resource.Urn, resource.Type, resource.Name)
        {
            Parent = resource.Parent,
            Custom = resource.Custom,
            DeleteBeforeReplace = resource.DeleteBeforeReplace,
        };
        if (Find(resource) is not { } saved)
        {
            return (change, null);
        }

        if (resource.Remote)
        {
            _remote[saved.Urn] = true;
        }

        change = change with { OldUrn = saved.Urn == resource.Urn ? "" : saved.Urn };
        if (!resource.Custom || saved.External)
        {
            return (change with { Kind = saved.External && resource.Custom ? ChangeKind.Create : ChangeKind.Same }, saved);
        }

        ImmutableArray<PropertyChange> properties = Differences(resource, definition, saved);
        ChangeKind kind = properties.Any(p => p.ForcesReplacement) ? ChangeKind.Replace
            : properties.IsEmpty ? ChangeKind.Same
            : ChangeKind.Update;
        if (kind == ChangeKind.Replace)
        {
            _replaced[resource.Urn] = true;
        }

        return (change with { Kind = kind, Properties = properties }, saved);
    }

    /// <summary>Tells what a deployment would delete: what the state has and the program did not register.</summary>
    public IEnumerable<ResourceChange> Deletions() => state is null
        ? []
        : state.Resources.Values
            .Where(saved => !_matched.ContainsKey(saved.Urn) && !IsDefaultProvider(saved) && !saved.External && !IsBelowRemote(saved))
            .Select(saved => new ResourceChange(
                saved.RetainOnDelete ? ChangeKind.Forget : ChangeKind.Delete, saved.Urn, saved.Type, Monitor.Urns.NameOf(saved.Urn))
            {
                Parent = saved.Parent,
                Custom = saved.Custom,
                Id = saved.Id,
            });

    /// <summary>The resources that a deployment would have to delete but may not.</summary>
    public IEnumerable<string> ProtectedDeletions() => state is null
        ? []
        : state.Resources.Values.Where(saved => saved.Protect && ((!_matched.ContainsKey(saved.Urn) && !IsBelowRemote(saved)) || _replaced.ContainsKey(saved.Urn))).Select(saved => saved.Urn);

    // What a provider registered by itself, it registers again.
    private bool IsBelowRemote(SavedResource saved)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string parent = saved.Parent; parent.Length > 0 && seen.Add(parent); parent = state!.Resources.GetValueOrDefault(parent)?.Parent ?? "")
        {
            if (_remote.ContainsKey(parent))
            {
                return true;
            }
        }

        return false;
    }

    private SavedResource? Find(PlannedResource resource)
    {
        if (state is null)
        {
            return null;
        }

        foreach (string urn in (ImmutableArray<string>)[resource.Urn, .. resource.Aliases])
        {
            if (state.Resources.TryGetValue(urn, out SavedResource? saved) && saved.Type == TypeOf(urn, resource) && _matched.TryAdd(urn, true))
            {
                return saved;
            }
        }

        return null;
    }

    private static string TypeOf(string urn, PlannedResource resource) => urn == resource.Urn ? resource.Type : Monitor.Urns.TypeOf(urn);

    private ImmutableArray<PropertyChange> Differences(PlannedResource resource, ResourceDefinition? definition, SavedResource saved)
    {
        var comparison = new PropertyComparison(state!.DigestKey == digests.KeyName ? digests : null, opaque);
        var found = comparison.Compare(saved.Inputs, resource.Inputs, name =>
            !_replaced.IsEmpty && resource.PropertyDependencies.TryGetValue(name, out ImmutableArray<string> urns) && urns.Any(_replaced.ContainsKey));
        var ignored = resource.IgnoreChanges.Select(PropertyPath.Parse).ToArray();
        var changes = ImmutableArray.CreateBuilder<PropertyChange>();
        foreach ((ImmutableArray<string> path, PropertyValue? old, PropertyValue? current) in found)
        {
            if (!ProviderDefaults.Made(resource.Type, saved.Inputs, path, current) && !ignored.Any(pattern => PropertyPath.Covers(pattern, path)))
            {
                changes.Add(new PropertyChange(PropertyPath.Format(path), old, current, rules.Forces(resource, definition, saved.Inputs, path)));
            }
        }

        if (ChangesProvider(resource, saved))
        {
            changes.Add(new PropertyChange(
                "(provider)", new PropertyValue.StringValue(ProviderUrn(saved.Provider)), new PropertyValue.StringValue(ProviderUrn(resource.Provider)), ForcesReplacement: true));
        }

        return changes.ToImmutable();
    }

    private static bool ChangesProvider(PlannedResource resource, SavedResource saved) =>
        resource.Provider.Length > 0
        && saved.Provider.Length > 0
        && !Monitor.Urns.NameOf(ProviderUrn(saved.Provider)).StartsWith(DefaultProviderName, StringComparison.Ordinal)
        && ProviderUrn(resource.Provider) != ProviderUrn(saved.Provider);

    private static string ProviderUrn(string reference) => reference.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end ? reference[..end] : reference;

    private static bool IsDefaultProvider(SavedResource saved) =>
        saved.Type.StartsWith(Monitor.Urns.ProviderPrefix, StringComparison.Ordinal)
        && Monitor.Urns.NameOf(saved.Urn).StartsWith(DefaultProviderName, StringComparison.Ordinal);
}
