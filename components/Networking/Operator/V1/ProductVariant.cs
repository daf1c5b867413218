using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The product that the operator installs.</summary>
[EnumType]
public readonly struct ProductVariant : IEquatable<ProductVariant>
{
    private readonly string _value;

    private ProductVariant(string value) => _value = value;

    /// <summary>Calico open source.</summary>
    public static ProductVariant Calico { get; } = new("Calico");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(ProductVariant left, ProductVariant right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(ProductVariant left, ProductVariant right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(ProductVariant value) => value._value;

    /// <inheritdoc/>
    public bool Equals(ProductVariant other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ProductVariant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
