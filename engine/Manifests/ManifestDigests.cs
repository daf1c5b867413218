using System.Collections.Immutable;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Manifests;

/// <summary>Digests of manifests as a saved preview holds them.</summary>
/// <remarks>
/// With the stack's passphrase they are of the whole content, and nobody else can try out values. Without it they are of what
/// is surely no secret: of a Secret without its values, and not of files that change or generate objects, in which values may be.
/// </remarks>
internal static class ManifestDigests
{
    /// <summary>Every object and file of a resource with its digest; an empty one where only its presence is told.</summary>
    public static ImmutableSortedDictionary<string, string> Of(PlannedResource resource, string programDirectory, SecretDigests digests) =>
        ManifestReader.Of(resource, programDirectory)
            .Select(entry => (entry.Text, Content: digests.NeedPassphrase ? entry.Content : entry.OpenContent))
            .GroupBy(entry => entry.Text, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                same => same.Key,
                same => same.Any(entry => entry.Content is null) ? "" : digests.Of(new PropertyValue.StringValue(string.Join(' ', same.Select(entry => entry.Content)))),
                StringComparer.Ordinal);

    /// <summary>Whether a part of a resource's manifests cannot be compared for lack of the passphrase.</summary>
    public static bool LeavesOut(PlannedResource resource, string programDirectory, SecretDigests digests) =>
        !digests.NeedPassphrase
        && ManifestReader.Of(resource, programDirectory).Any(entry => entry.Object is null ? !entry.Text.StartsWith("source ", StringComparison.Ordinal) : entry.Content != entry.OpenContent);
}
