using System.Collections.Immutable;

namespace CalicoAci.Engine.Comparison;

/// <summary>The resources of an earlier deployment or preview.</summary>
/// <param name="Resources">The resources by URN.</param>
/// <param name="DigestKey">Names the key of the digests in it, or empty.</param>
internal sealed record SavedState(ImmutableSortedDictionary<string, SavedResource> Resources, string DigestKey)
{
    /// <summary>A state without resources.</summary>
    public static SavedState Empty { get; } = new(ImmutableSortedDictionary.Create<string, SavedResource>(StringComparer.Ordinal), "");

    /// <summary>Whether it is the state of a deployment, and not a saved preview.</summary>
    public bool IsDeployed { get; init; }
}
