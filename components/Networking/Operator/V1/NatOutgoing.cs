using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>Whether pods leave the cluster with the address of their node.</summary>
[EnumType]
public readonly struct NatOutgoing : IEquatable<NatOutgoing>
{
    private readonly string _value;

    private NatOutgoing(string value) => _value = value;

    /// <summary>They do.</summary>
    public static NatOutgoing Enabled { get; } = new("Enabled");

    /// <summary>They keep their own address.</summary>
    public static NatOutgoing Disabled { get; } = new("Disabled");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(NatOutgoing left, NatOutgoing right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(NatOutgoing left, NatOutgoing right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(NatOutgoing value) => value._value;

    /// <inheritdoc/>
    public bool Equals(NatOutgoing other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NatOutgoing other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
