using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>What a filter rule does with the routes that it matches.</summary>
[EnumType]
public readonly struct BgpFilterAction : IEquatable<BgpFilterAction>
{
    private readonly string _value;

    private BgpFilterAction(string value) => _value = value;

    /// <summary>Lets the route pass.</summary>
    public static BgpFilterAction Accept { get; } = new("Accept");

    /// <summary>Drops the route.</summary>
    public static BgpFilterAction Reject { get; } = new("Reject");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(BgpFilterAction left, BgpFilterAction right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(BgpFilterAction left, BgpFilterAction right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(BgpFilterAction value) => value._value;

    /// <inheritdoc/>
    public bool Equals(BgpFilterAction other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BgpFilterAction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
