using System.Collections.Immutable;

namespace CalicoAci.Engine.Apic;

/// <summary>A managed object that a resource creates.</summary>
public sealed record ApicObject
{
    /// <summary>The class, such as <c>l3extOut</c>.</summary>
    public required string Class { get; init; }

    /// <summary>The distinguished name; unknown while a part of it is.</summary>
    public required ApicValue Dn { get; init; }

    /// <summary>The attributes in ordinal order of their names, without the DN.</summary>
    public ImmutableArray<ApicAttribute> Attributes { get; init; } = [];

    /// <summary>The objects that are posted inside this one.</summary>
    public ImmutableArray<ApicObject> Children { get; init; } = [];

    /// <summary>Whether the provider posts the object by its DN with its children inside; otherwise each object is posted alone and carries its DN as an attribute.</summary>
    public required bool Whole { get; init; }
}
