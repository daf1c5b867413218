using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>Who decides about definitions of the Gateway API that exist already.</summary>
[EnumType]
public readonly struct CrdManagement : IEquatable<CrdManagement>
{
    private readonly string _value;

    private CrdManagement(string value) => _value = value;

    /// <summary>Existing definitions stay.</summary>
    public static CrdManagement PreferExisting { get; } = new("PreferExisting");

    /// <summary>The operator replaces them by its own.</summary>
    public static CrdManagement Reconcile { get; } = new("Reconcile");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(CrdManagement left, CrdManagement right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(CrdManagement left, CrdManagement right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(CrdManagement value) => value._value;

    /// <inheritdoc/>
    public bool Equals(CrdManagement other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CrdManagement other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
