using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>Whether pods may use ports of their node.</summary>
[EnumType]
public readonly struct HostPorts : IEquatable<HostPorts>
{
    private readonly string _value;

    private HostPorts(string value) => _value = value;

    /// <summary>They may.</summary>
    public static HostPorts Enabled { get; } = new("Enabled");

    /// <summary>They may not.</summary>
    public static HostPorts Disabled { get; } = new("Disabled");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(HostPorts left, HostPorts right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(HostPorts left, HostPorts right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(HostPorts value) => value._value;

    /// <inheritdoc/>
    public bool Equals(HostPorts other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HostPorts other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
