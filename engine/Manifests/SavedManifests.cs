using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Manifests;

/// <summary>Compares the manifests that the resources of a plan name with those of a saved preview or an export.</summary>
/// <param name="saved">The state.</param>
/// <param name="programDirectory">The folder that paths are relative to.</param>
/// <param name="digests">The digests of this run.</param>
internal sealed class SavedManifests(SavedState saved, string programDirectory, SecretDigests digests)
{
    private readonly List<ManifestChange> _changes = [];
    private readonly SortedSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _unread = new(StringComparer.Ordinal);
    private bool _otherKey;
    private bool _leftOut;

    /// <summary>What differs.</summary>
    /// <param name="plan">What the program registered.</param>
    /// <param name="changes">How the state knows the resources.</param>
    public ManifestDifferences Of(Plan plan, IEnumerable<ResourceChange> changes)
    {
        var old = changes.Where(change => change.Kind is not (ChangeKind.Delete or ChangeKind.Forget))
            .ToDictionary(change => change.Urn, change => change.OldUrn.Length == 0 ? change.Urn : change.OldUrn, StringComparer.Ordinal);
        foreach (PlannedResource resource in plan.Resources.Where(ManifestReader.Reads))
        {
            Compare(resource, saved.Resources.GetValueOrDefault(old.GetValueOrDefault(resource.Urn, resource.Urn)));
        }

        HashSet<string> kept = [.. old.Values];
        foreach (SavedResource gone in saved.Resources.Values.Where(resource => resource.Manifests is not null && !kept.Contains(resource.Urn)))
        {
            Add(ChangeKind.Delete, Monitor.Urns.NameOf(gone.Urn), gone.Manifests!.Keys);
        }

        return new ManifestDifferences([.. _changes.OrderBy(change => change.Item.Resource, StringComparer.Ordinal).ThenBy(change => change.Item.Text, StringComparer.Ordinal)], [.. Notes()]);
    }

    private void Compare(PlannedResource resource, SavedResource? before)
    {
        ImmutableSortedDictionary<string, string> current = ManifestDigests.Of(resource, programDirectory, digests);
        if (before is null)
        {
            Add(ChangeKind.Create, resource.Name, current.Keys);
        }
        else if (saved.IsDeployed)
        {
            CompareDeployed(resource, before);
        }
        else if (before.Manifests is not { } old)
        {
            _unknown.Add(resource.Name);
        }
        else
        {
            Add(ChangeKind.Create, resource.Name, current.Keys.Where(text => !old.ContainsKey(text)));
            Add(ChangeKind.Delete, resource.Name, old.Keys.Where(text => !current.ContainsKey(text)));
            bool sameKey = saved.DigestKey == digests.KeyName;
            Add(ChangeKind.Update, resource.Name, current.Where(item => sameKey && old.TryGetValue(item.Key, out string? digest) && digest != item.Value).Select(item => item.Key));
            _otherKey |= !sameKey && old.Count > 0;
            _leftOut |= sameKey && ManifestDigests.LeavesOut(resource, programDirectory, digests);
        }
    }

    private void CompareDeployed(PlannedResource resource, SavedResource before)
    {
        ManifestEntry[] entries = [.. ManifestReader.Of(resource, programDirectory)];
        if (resource.Type == ManifestReader.Kustomization || entries.Any(entry => entry.Object is null))
        {
            _unread.Add(resource.Name);
            return;
        }

        var deployed = new DeployedManifests(saved, before);
        foreach ((ChangeKind kind, string text) in deployed.Compare(entries))
        {
            Add(kind, resource.Name, [text]);
        }

        _leftOut |= deployed.HasHiddenValues;
    }

    private void Add(ChangeKind kind, string resource, IEnumerable<string> texts) =>
        _changes.AddRange(texts.Select(text => new ManifestChange(kind, new ManifestItem(resource, text))));

    private IEnumerable<string> Notes()
    {
        if (_unknown.Count > 0)
        {
            yield return $"The saved preview knows no objects of {string.Join(", ", _unknown)}: save it anew.";
        }

        if (_unread.Count > 0)
        {
            yield return $"Not compared with what is deployed, because only a deployment reads or builds the objects: {string.Join(", ", _unread)}.";
        }

        if (_otherKey)
        {
            yield return "The saved preview has digests of another passphrase: only objects that come or go are told.";
        }

        if (_leftOut)
        {
            yield return "Without the stack's passphrase, values of Secrets and files that change or generate objects are not compared.";
        }
    }
}
