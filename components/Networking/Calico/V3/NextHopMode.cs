using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The next hop of the routes that a node sends to a peer.</summary>
[EnumType]
public readonly struct NextHopMode : IEquatable<NextHopMode>
{
    private readonly string _value;

    private NextHopMode(string value) => _value = value;

    /// <summary>The node itself, unless the route came from an external peer.</summary>
    public static NextHopMode Auto { get; } = new("Auto");

    /// <summary>Always the node itself.</summary>
    public static NextHopMode Self { get; } = new("Self");

    /// <summary>As it was received.</summary>
    public static NextHopMode Keep { get; } = new("Keep");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(NextHopMode left, NextHopMode right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(NextHopMode left, NextHopMode right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(NextHopMode value) => value._value;

    /// <inheritdoc/>
    public bool Equals(NextHopMode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NextHopMode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
