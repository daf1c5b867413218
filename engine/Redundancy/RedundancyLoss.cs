using System.Collections.Immutable;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Monitor;

namespace CalicoAci.Engine.Redundancy;

/// <summary>A deployment interrupts too many at once of those that stand in for each other.</summary>
/// <param name="Kind">What is lost.</param>
/// <param name="Loss">What happens, as a clause.</param>
/// <param name="Advice">How to make the change.</param>
/// <param name="Interrupted">The members that the deployment interrupts.</param>
/// <param name="Members">How many members there were before.</param>
/// <param name="Least">How many must stay up.</param>
/// <param name="Urn">The component that tells of the members.</param>
public sealed record RedundancyLoss(RedundancyKind Kind, string Loss, string Advice, ImmutableArray<string> Interrupted, int Members, int Least, string Urn)
{
    private const int MostNames = 6;

    /// <summary>Whether several smaller changes would lose nothing; with one member alone they would too.</summary>
    public bool Avoidable => Members > Least;

    /// <summary>The id that <c>docs/diagnostics.md</c> explains.</summary>
    public string Id => Kind == RedundancyKind.BgpSessions ? "CA501" : "CA502";

    /// <summary>What is wrong, for a person.</summary>
    public string Message => FormattableString.Invariant($"{Loss}: one deployment interrupts {Names()} at once, {Interrupted.Length} of {Members}, and {Least} must stay up. {Advice}. ({Id})");

    /// <summary>The loss as a problem of a run.</summary>
    public Problem ToProblem() => new(ProblemSeverity.Warning, Message, Urn);

    private string Names()
    {
        string[] names = [.. Interrupted.Order(NaturalOrder.Comparer)];
        return names.Length <= MostNames ? string.Join(", ", names) : $"{string.Join(", ", names[..(MostNames - 1)])} … {names[^1]}";
    }
}
