using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The destinations that outgoing NAT spares.</summary>
[EnumType]
public readonly struct NatOutgoingExclusions : IEquatable<NatOutgoingExclusions>
{
    private readonly string _value;

    private NatOutgoingExclusions(string value) => _value = value;

    /// <summary>Addresses of pools.</summary>
    public static NatOutgoingExclusions IPPoolsOnly { get; } = new("IPPoolsOnly");

    /// <summary>Addresses of pools and of nodes.</summary>
    public static NatOutgoingExclusions IPPoolsAndHostIPs { get; } = new("IPPoolsAndHostIPs");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(NatOutgoingExclusions left, NatOutgoingExclusions right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(NatOutgoingExclusions left, NatOutgoingExclusions right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(NatOutgoingExclusions value) => value._value;

    /// <inheritdoc/>
    public bool Equals(NatOutgoingExclusions other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NatOutgoingExclusions other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
