using System.Collections.Immutable;

namespace CalicoAci.Engine.Comparison;

/// <summary>What a deployment would do to one resource, and why.</summary>
/// <param name="Kind">What it would do.</param>
/// <param name="Urn">The resource's URN: the new one, or for a deletion the old one.</param>
/// <param name="Type">The type token.</param>
/// <param name="Name">The resource's name.</param>
public sealed record ResourceChange(ChangeKind Kind, string Urn, string Type, string Name)
{
    /// <summary>The URN of the parent, or empty.</summary>
    public string Parent { get; init; } = "";

    /// <summary>The URN that the compared state knows the resource by, where an alias matched; else empty.</summary>
    public string OldUrn { get; init; } = "";

    /// <summary>Whether a provider manages the resource.</summary>
    public bool Custom { get; init; } = true;

    /// <summary>The provider's ID, where it is known; else empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>The differences of the inputs.</summary>
    public ImmutableArray<PropertyChange> Properties { get; init; } = [];

    /// <summary>Whether a replacement deletes the old object first.</summary>
    public bool DeleteBeforeReplace { get; init; }
}
