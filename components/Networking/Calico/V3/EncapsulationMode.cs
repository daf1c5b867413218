using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>When the traffic of a pool is encapsulated.</summary>
[EnumType]
public readonly struct EncapsulationMode : IEquatable<EncapsulationMode>
{
    private readonly string _value;

    private EncapsulationMode(string value) => _value = value;

    /// <summary>Never.</summary>
    public static EncapsulationMode Never { get; } = new("Never");

    /// <summary>Between any two nodes.</summary>
    public static EncapsulationMode Always { get; } = new("Always");

    /// <summary>Only between nodes of different subnets.</summary>
    public static EncapsulationMode CrossSubnet { get; } = new("CrossSubnet");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(EncapsulationMode left, EncapsulationMode right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(EncapsulationMode left, EncapsulationMode right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(EncapsulationMode value) => value._value;

    /// <inheritdoc/>
    public bool Equals(EncapsulationMode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EncapsulationMode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
