using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>How a route is compared with the prefix of a rule.</summary>
[EnumType]
public readonly struct BgpFilterMatchOperator : IEquatable<BgpFilterMatchOperator>
{
    private readonly string _value;

    private BgpFilterMatchOperator(string value) => _value = value;

    /// <summary>The very prefix.</summary>
    public static BgpFilterMatchOperator Equal { get; } = new("Equal");

    /// <summary>Any other prefix.</summary>
    public static BgpFilterMatchOperator NotEqual { get; } = new("NotEqual");

    /// <summary>The prefix or a longer one in it.</summary>
    public static BgpFilterMatchOperator In { get; } = new("In");

    /// <summary>Neither the prefix nor a longer one in it.</summary>
    public static BgpFilterMatchOperator NotIn { get; } = new("NotIn");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(BgpFilterMatchOperator left, BgpFilterMatchOperator right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(BgpFilterMatchOperator left, BgpFilterMatchOperator right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(BgpFilterMatchOperator value) => value._value;

    /// <inheritdoc/>
    public bool Equals(BgpFilterMatchOperator other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BgpFilterMatchOperator other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
