using System.Collections.Immutable;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Apic.Diff;
using CalicoAci.Engine.Apic.Tree;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Comparison;

/// <summary>What the changes of resources mean for the managed objects of the fabric.</summary>
internal static class ObjectComparison
{
    private const string Defaults = "__defaults";

    /// <summary>Compares the objects of all resources that change.</summary>
    /// <param name="plan">What the program registered.</param>
    /// <param name="changes">What a deployment would do to each resource.</param>
    /// <param name="saved">The state that it was compared with.</param>
    public static ApicDiff Of(Plan plan, ImmutableArray<ResourceChange> changes, SavedState saved)
    {
        var changed = changes.Where(change => change.Custom && change.Type.StartsWith(ApicMapper.TypePrefix, StringComparison.Ordinal)
            && change.Kind is ChangeKind.Create or ChangeKind.Update or ChangeKind.Replace or ChangeKind.Delete).ToList();
        var before = changed.Where(change => change.Kind != ChangeKind.Create).Select(change => Before(change, saved)).OfType<PlannedResource>();
        var kinds = changed.ToDictionary(change => change.Urn, StringComparer.Ordinal);
        var after = plan.Resources.Where(resource => kinds.TryGetValue(resource.Urn, out var change) && change.Kind != ChangeKind.Delete)
            .Select(resource => kinds[resource.Urn].Kind == ChangeKind.Update ? WithKeptDefaults(resource, SavedOf(kinds[resource.Urn], saved)) : resource);
        return ApicDiff.Between(
            ApicTree.Of(plan with { Resources = [.. before], Lookups = [] }),
            ApicTree.Of(plan with { Resources = [.. after] }),
            changed.Where(change => change.Kind == ChangeKind.Replace).Select(change => change.Urn).ToHashSet(StringComparer.Ordinal));
    }

    private static SavedResource? SavedOf(ResourceChange change, SavedState saved) =>
        saved.Resources.GetValueOrDefault(change.OldUrn.Length == 0 ? change.Urn : change.OldUrn);

    private static PlannedResource? Before(ResourceChange change, SavedState saved) => SavedOf(change, saved) is { } resource
        ? new PlannedResource { Urn = resource.Urn, Type = resource.Type, Name = Monitor.Urns.NameOf(resource.Urn), Custom = true, Inputs = resource.Inputs }
        : null;

    /// <summary>An update keeps what the provider filled in when it made the object, such as a name that it chose.</summary>
    private static PlannedResource WithKeptDefaults(PlannedResource resource, SavedResource? saved)
    {
        if (saved is null || saved.Inputs.Members.GetValueOrDefault(Defaults) is not PropertyValue.ListValue names)
        {
            return resource;
        }

        var kept = names.Items.OfType<PropertyValue.StringValue>().Select(name => name.Value)
            .Where(name => saved.Inputs.Members.ContainsKey(name) && !resource.Inputs.Members.ContainsKey(name))
            .Select(name => KeyValuePair.Create(name, saved.Inputs.Members[name]));
        return resource with { Inputs = new PropertyValue.MapValue(resource.Inputs.Members.SetItems(kept)) };
    }
}
