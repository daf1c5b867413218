using System.Collections.Immutable;

namespace CalicoAci.Engine.Model;

/// <summary>A value of a resource property as the engine sees it: what a program sent, with its marks.</summary>
public abstract record PropertyValue
{
    /// <summary>The absent value.</summary>
    public static readonly PropertyValue Null = new NullValue();

    /// <summary>A value that only a deployment will know.</summary>
    public static readonly PropertyValue Unknown = new UnknownValue();

    /// <summary>The absent value.</summary>
    public sealed record NullValue : PropertyValue;

    /// <summary>A value that only a deployment will know.</summary>
    public sealed record UnknownValue : PropertyValue;

    /// <summary>A truth value.</summary>
    public sealed record BoolValue(bool Value) : PropertyValue;

    /// <summary>A number; the protocol knows doubles only.</summary>
    public sealed record NumberValue(double Value) : PropertyValue;

    /// <summary>A text.</summary>
    public sealed record StringValue(string Value) : PropertyValue;

    /// <summary>A list.</summary>
    public sealed record ListValue(ImmutableArray<PropertyValue> Items) : PropertyValue;

    /// <summary>An object or a map, in ordinal order of its keys.</summary>
    public sealed record MapValue(ImmutableSortedDictionary<string, PropertyValue> Members) : PropertyValue;

    /// <summary>A value that must never be shown.</summary>
    public sealed record SecretValue(PropertyValue Inner) : PropertyValue;

    /// <summary>A secret of a saved state, known by its digest only; an empty digest tells nothing. Never part of a plan.</summary>
    public sealed record DigestValue(string Digest) : PropertyValue;

    /// <summary>A file that travels with a resource: one of text, path or URI.</summary>
    public sealed record AssetValue(string? Text, string? Path, string? Uri) : PropertyValue;

    /// <summary>A folder or archive that travels with a resource: members, path or URI.</summary>
    public sealed record ArchiveValue(ImmutableSortedDictionary<string, PropertyValue> Assets, string? Path, string? Uri) : PropertyValue;

    /// <summary>A reference to another resource.</summary>
    public sealed record ResourceReferenceValue(string Urn, PropertyValue Id) : PropertyValue;
}
