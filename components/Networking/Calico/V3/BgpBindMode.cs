using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The addresses that BIRD listens on.</summary>
[EnumType]
public readonly struct BgpBindMode : IEquatable<BgpBindMode>
{
    private readonly string _value;

    private BgpBindMode(string value) => _value = value;

    /// <summary>All addresses of the node.</summary>
    public static BgpBindMode None { get; } = new("None");

    /// <summary>Only the address of the node.</summary>
    public static BgpBindMode NodeIP { get; } = new("NodeIP");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(BgpBindMode left, BgpBindMode right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(BgpBindMode left, BgpBindMode right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(BgpBindMode value) => value._value;

    /// <inheritdoc/>
    public bool Equals(BgpBindMode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BgpBindMode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
