using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Redundancy;

namespace CalicoAci.Engine.Policies;

/// <summary>A rule of a team about the resources of its stacks.</summary>
public sealed record Policy
{
    /// <summary>The policy's name; unique.</summary>
    public required string Name { get; init; }

    /// <summary>The file that it is from, as a user knows it.</summary>
    public required string File { get; init; }

    /// <summary>Why it is there.</summary>
    public string Description { get; init; } = "";

    /// <summary>What it means where a stack says nothing else.</summary>
    public PolicyLevel Level { get; init; } = PolicyLevel.Mandatory;

    /// <summary>The stacks that it is for; empty for all.</summary>
    public ImmutableArray<Pattern> Stacks { get; init; } = [];

    /// <summary>The types of the resources that it is about; empty for all.</summary>
    public ImmutableArray<Pattern> Types { get; init; } = [];

    /// <summary>The names of the resources that it is about; empty for all.</summary>
    public ImmutableArray<Pattern> Names { get; init; } = [];

    /// <summary>Whether it is about stateful resources only.</summary>
    public bool StatefulOnly { get; init; }

    /// <summary>What may not happen to the resources.</summary>
    public ImmutableArray<ChangeKind> Forbid { get; init; } = [];

    /// <summary>What the resources' names must match; null for anything.</summary>
    public Regex? NamePattern { get; init; }

    /// <summary>Whether the resources must be protected.</summary>
    public bool Protect { get; init; }

    /// <summary>What is asked of the resources' inputs.</summary>
    public ImmutableArray<PropertyRule> Properties { get; init; } = [];

    /// <summary>Whether every BGP session between leaves and nodes must have a password.</summary>
    public bool SessionPasswords { get; init; }

    /// <summary>What one deployment may not interrupt all at once.</summary>
    public ImmutableArray<RedundancyKind> Redundancy { get; init; } = [];
}
