using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The encapsulation of a pool.</summary>
[EnumType]
public readonly struct EncapsulationType : IEquatable<EncapsulationType>
{
    private readonly string _value;

    private EncapsulationType(string value) => _value = value;

    /// <summary>None: the fabric routes pod addresses.</summary>
    public static EncapsulationType None { get; } = new("None");

    /// <summary>IP in IP.</summary>
    public static EncapsulationType Ipip { get; } = new("IPIP");

    /// <summary>IP in IP between subnets.</summary>
    public static EncapsulationType IpipCrossSubnet { get; } = new("IPIPCrossSubnet");

    /// <summary>VXLAN.</summary>
    public static EncapsulationType Vxlan { get; } = new("VXLAN");

    /// <summary>VXLAN between subnets.</summary>
    public static EncapsulationType VxlanCrossSubnet { get; } = new("VXLANCrossSubnet");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(EncapsulationType left, EncapsulationType right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(EncapsulationType left, EncapsulationType right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(EncapsulationType value) => value._value;

    /// <inheritdoc/>
    public bool Equals(EncapsulationType other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EncapsulationType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
