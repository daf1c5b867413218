using System.Collections.Immutable;

namespace CalicoAci.Engine.Explanations;

/// <summary>What happens to some subjects at the same time.</summary>
/// <param name="Step">The step within its section, from 1: what has the same step does not wait for one another.</param>
/// <param name="Subjects">The nodes, leaves or machines.</param>
/// <param name="Text">What happens to them.</param>
public sealed record ExplanationSentence(int Step, ImmutableArray<string> Subjects, string Text)
{
    private const int MostSubjects = 8;

    /// <summary>The sentence: the subjects, a colon, and what happens. Of many subjects only some are named.</summary>
    public override string ToString() => $"{Listed()}: {Text}";

    private string Listed() => Subjects.Length switch
    {
        0 => "",
        1 => Subjects[0],
        <= MostSubjects => $"{string.Join(", ", Subjects[..^1])} and {Subjects[^1]}",
        _ => $"{string.Join(", ", Subjects[..(MostSubjects / 2)])} … {Subjects[^1]} ({Subjects.Length})",
    };
}
