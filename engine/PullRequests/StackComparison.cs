using System.Collections.Immutable;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Sessions;

namespace CalicoAci.Engine.PullRequests;

/// <summary>What a change does to a stack.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Base">The run of the base; null where the stack is new.</param>
/// <param name="Head">The run of the head; null where the stack is gone.</param>
/// <param name="ChangedSecrets">The settings whose secrets were set anew. Their values are not known here.</param>
internal sealed record StackComparison(string Stack, RunResult? Base, RunResult? Head, ImmutableArray<string> ChangedSecrets)
{
    /// <summary>The stack whose file is gone and whose objects this one makes; null where there is none.</summary>
    public string? RenamedFrom { get; init; }

    /// <summary>Whether the head was compared with the base; not for a new stack, or where the base does not run.</summary>
    public bool Compared => Base is { Succeeded: true } && Head is not null;

    /// <summary>The number of BGP sessions before; null where it is not known.</summary>
    public int? SessionsBefore => Base is { Succeeded: true } ? SessionPlan.Of(Base.Plan).Count : null;

    /// <summary>The number of BGP sessions after; null where it is not known.</summary>
    public int? SessionsAfter => Head is { Succeeded: true } ? SessionPlan.Of(Head.Plan).Count : null;
}
