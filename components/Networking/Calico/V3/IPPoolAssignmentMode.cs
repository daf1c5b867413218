using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>Whether a pool is used without being asked for.</summary>
[EnumType]
public readonly struct IPPoolAssignmentMode : IEquatable<IPPoolAssignmentMode>
{
    private readonly string _value;

    private IPPoolAssignmentMode(string value) => _value = value;

    /// <summary>For anything that does not name a pool.</summary>
    public static IPPoolAssignmentMode Automatic { get; } = new("Automatic");

    /// <summary>Only for what names the pool.</summary>
    public static IPPoolAssignmentMode Manual { get; } = new("Manual");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(IPPoolAssignmentMode left, IPPoolAssignmentMode right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(IPPoolAssignmentMode left, IPPoolAssignmentMode right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(IPPoolAssignmentMode value) => value._value;

    /// <inheritdoc/>
    public bool Equals(IPPoolAssignmentMode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IPPoolAssignmentMode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
