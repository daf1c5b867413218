using System.Collections.Immutable;

namespace CalicoAci.Engine.Manifests;

/// <summary>How manifests in files differ from those of another checkout or of a saved state.</summary>
/// <param name="Changes">The objects and files that differ.</param>
/// <param name="Notes">What was not compared, as sentences.</param>
public sealed record ManifestDifferences(ImmutableArray<ManifestChange> Changes, ImmutableArray<string> Notes)
{
    /// <summary>No differences, and nothing that was left out.</summary>
    public static ManifestDifferences None { get; } = new([], []);

    /// <summary>Whether there is nothing to show.</summary>
    public bool IsEmpty => Changes.IsEmpty && Notes.IsEmpty;
}
