using System.Collections.Immutable;

namespace CalicoAci.Engine.Explanations;

/// <summary>What a deployment would mean for those who run the cluster, in the words of the program.</summary>
/// <param name="Sections">The sections in the order to show them; empty where nothing that the program explains would change.</param>
public sealed record Explanation(ImmutableArray<ExplanationSection> Sections)
{
    /// <summary>Nothing to explain.</summary>
    public static Explanation None { get; } = new([]);

    /// <summary>Whether there is nothing to explain.</summary>
    public bool IsEmpty => Sections.IsEmpty;
}
