using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Manifests;

/// <summary>Compares the manifests that the resources of two runs name. The provider reads them only during a deployment.</summary>
internal static class ManifestComparison
{
    /// <summary>What differs, in the order of resources and objects.</summary>
    public static ManifestDifferences Between(RunResult before, RunResult after)
    {
        IReadOnlyDictionary<ManifestItem, string> old = ManifestReader.Read(before.Plan, before.ProgramDirectory);
        IReadOnlyDictionary<ManifestItem, string> current = ManifestReader.Read(after.Plan, after.ProgramDirectory);
        ImmutableArray<ManifestChange> changes =
        [
            .. from item in old.Keys.Union(current.Keys)
               let kind = !old.TryGetValue(item, out string? was) ? ChangeKind.Create
                   : !current.TryGetValue(item, out string? now) ? ChangeKind.Delete
                   : was == now ? ChangeKind.Same : ChangeKind.Update
               where kind != ChangeKind.Same
               orderby item.Resource, item.Text
               select new ManifestChange(kind, item),
        ];
        return new ManifestDifferences(changes, []);
    }
}
