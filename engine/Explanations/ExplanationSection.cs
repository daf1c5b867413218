using System.Collections.Immutable;

namespace CalicoAci.Engine.Explanations;

/// <summary>Sentences about one matter.</summary>
/// <param name="Heading">What they are about, such as <c>Nodes that are drained and upgraded</c>.</param>
/// <param name="Sentences">The sentences in the order in which things happen.</param>
public sealed record ExplanationSection(string Heading, ImmutableArray<ExplanationSentence> Sentences)
{
    /// <summary>Whether the sentences happen in steps, one after the other; else all at once.</summary>
    public bool IsOrdered => Sentences.Select(sentence => sentence.Step).Distinct().Count() > 1;
}
