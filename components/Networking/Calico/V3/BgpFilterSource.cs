using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>Where a route came from.</summary>
[EnumType]
public readonly struct BgpFilterSource : IEquatable<BgpFilterSource>
{
    private readonly string _value;

    private BgpFilterSource(string value) => _value = value;

    /// <summary>From a BGP peer.</summary>
    public static BgpFilterSource RemotePeers { get; } = new("RemotePeers");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(BgpFilterSource left, BgpFilterSource right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(BgpFilterSource left, BgpFilterSource right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(BgpFilterSource value) => value._value;

    /// <inheritdoc/>
    public bool Equals(BgpFilterSource other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BgpFilterSource other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
