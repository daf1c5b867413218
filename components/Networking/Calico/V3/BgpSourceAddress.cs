using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The source address of a session.</summary>
[EnumType]
public readonly struct BgpSourceAddress : IEquatable<BgpSourceAddress>
{
    private readonly string _value;

    private BgpSourceAddress(string value) => _value = value;

    /// <summary>The address of the node.</summary>
    public static BgpSourceAddress UseNodeIP { get; } = new("UseNodeIP");

    /// <summary>Whatever the route to the peer gives.</summary>
    public static BgpSourceAddress None { get; } = new("None");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(BgpSourceAddress left, BgpSourceAddress right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(BgpSourceAddress left, BgpSourceAddress right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(BgpSourceAddress value) => value._value;

    /// <inheritdoc/>
    public bool Equals(BgpSourceAddress other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BgpSourceAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
