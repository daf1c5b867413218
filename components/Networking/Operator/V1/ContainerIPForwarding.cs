using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>Whether forwarding is on inside of pods.</summary>
[EnumType]
public readonly struct ContainerIPForwarding : IEquatable<ContainerIPForwarding>
{
    private readonly string _value;

    private ContainerIPForwarding(string value) => _value = value;

    /// <summary>It is on.</summary>
    public static ContainerIPForwarding Enabled { get; } = new("Enabled");

    /// <summary>It is off.</summary>
    public static ContainerIPForwarding Disabled { get; } = new("Disabled");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(ContainerIPForwarding left, ContainerIPForwarding right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(ContainerIPForwarding left, ContainerIPForwarding right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(ContainerIPForwarding value) => value._value;

    /// <inheritdoc/>
    public bool Equals(ContainerIPForwarding other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ContainerIPForwarding other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
