using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>Whether nodes run BGP.</summary>
[EnumType]
public readonly struct BgpOption : IEquatable<BgpOption>
{
    private readonly string _value;

    private BgpOption(string value) => _value = value;

    /// <summary>They run BIRD.</summary>
    public static BgpOption Enabled { get; } = new("Enabled");

    /// <summary>Routes come from elsewhere.</summary>
    public static BgpOption Disabled { get; } = new("Disabled");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(BgpOption left, BgpOption right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(BgpOption left, BgpOption right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(BgpOption value) => value._value;

    /// <inheritdoc/>
    public bool Equals(BgpOption other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BgpOption other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
