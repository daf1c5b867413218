using System.Collections.Immutable;
using CalicoAci.Engine.Policies;

namespace CalicoAci.Engine.PullRequests;

/// <summary>Which checkouts are compared, and how.</summary>
internal sealed record PullRequestOptions
{
    /// <summary>The project's folder in the checkout of the branch that the change goes to.</summary>
    public required string Base { get; init; }

    /// <summary>The project's folder in the checkout of the change.</summary>
    public required string Head { get; init; }

    /// <summary>The built program of the base; null finds or builds it.</summary>
    public string? BaseProgram { get; init; }

    /// <summary>The built program of the head; null finds or builds it.</summary>
    public string? HeadProgram { get; init; }

    /// <summary>Files that no stack depends on.</summary>
    public ImmutableArray<Pattern> Ignored { get; init; } = [];

    /// <summary>How long a program may run for one stack.</summary>
    public TimeSpan TimeLimit { get; init; } = TimeSpan.FromMinutes(5);
}
