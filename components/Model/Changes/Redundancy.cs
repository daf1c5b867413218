namespace CalicoAci.Components.Model.Changes;

/// <summary>
/// Several that stand in for each other, and of which one deployment may not interrupt too many. A program does not know what
/// changes; a preview that compares does, and warns.
/// </summary>
/// <param name="Kind">What is kept up.</param>
/// <param name="Name">Tells the group from others of its kind. Components that know different interruptions of the same members give the same name.</param>
/// <param name="Least">How many members must stay up.</param>
/// <param name="Loss">What happens otherwise, as a clause: "the nodes of rack-1 lose all BGP sessions".</param>
/// <param name="Advice">How to make the change, as a sentence.</param>
/// <param name="Members">The members.</param>
public sealed record Redundancy(RedundancyKind Kind, string Name, int Least, string Loss, string Advice, IReadOnlyList<RedundantMember> Members)
{
    /// <summary>The name of the output in which a component tells its groups.</summary>
    public const string Output = "redundancy";
}
