using System.Collections.Immutable;

namespace CalicoAci.Engine.Definitions;

/// <summary>The type of a property as a package's definitions give it.</summary>
internal abstract record PropertyType
{
    /// <summary>Any value.</summary>
    public static readonly PropertyType Any = new AnyType();

    /// <summary>Any value.</summary>
    public sealed record AnyType : PropertyType;

    /// <summary>A text.</summary>
    public sealed record StringType : PropertyType;

    /// <summary>A truth value.</summary>
    public sealed record BooleanType : PropertyType;

    /// <summary>A number.</summary>
    /// <param name="Integer">Whether it must be whole.</param>
    public sealed record NumberType(bool Integer) : PropertyType;

    /// <summary>A file or a folder that travels with the resource.</summary>
    public sealed record AssetType : PropertyType;

    /// <summary>A list.</summary>
    public sealed record ArrayType(PropertyType Items) : PropertyType;

    /// <summary>A map with free keys.</summary>
    public sealed record MapType(PropertyType Values) : PropertyType;

    /// <summary>An object or an enumeration that the package defines under its own token.</summary>
    public sealed record NamedType(PackageDefinition Package, string Token) : PropertyType;

    /// <summary>One of several types.</summary>
    public sealed record UnionType(ImmutableArray<PropertyType> Options) : PropertyType;
}
