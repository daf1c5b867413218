using System.Collections.Immutable;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Comparison;

/// <summary>A resource of a saved state.</summary>
internal sealed record SavedResource
{
    /// <summary>The URN.</summary>
    public required string Urn { get; init; }

    /// <summary>The type token.</summary>
    public required string Type { get; init; }

    /// <summary>The URN of the parent, or empty.</summary>
    public string Parent { get; init; } = "";

    /// <summary>Whether a provider manages it.</summary>
    public bool Custom { get; init; }

    /// <summary>Whether it was only read.</summary>
    public bool External { get; init; }

    /// <summary>The provider's ID, or empty.</summary>
    public string Id { get; init; } = "";

    /// <summary>The provider as <c>URN::ID</c>, or empty.</summary>
    public string Provider { get; init; } = "";

    /// <summary>Whether it may not be deleted.</summary>
    public bool Protect { get; init; }

    /// <summary>Whether a deletion leaves the real object in place.</summary>
    public bool RetainOnDelete { get; init; }

    /// <summary>What the program sent.</summary>
    public PropertyValue.MapValue Inputs { get; init; } = Properties.EmptyMap;

    /// <summary>What the provider answered, or what a component registered; a baseline, which no deployment stands behind, only has explanations.</summary>
    public PropertyValue.MapValue Outputs { get; init; } = Properties.EmptyMap;

    /// <summary>The objects and files that it is made of with digests of their content, empty ones where only their presence is told; null where they are not known.</summary>
    public ImmutableSortedDictionary<string, string>? Manifests { get; init; }
}
