using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>What addresses of a pool are given to.</summary>
[EnumType]
public readonly struct IPPoolAllowedUse : IEquatable<IPPoolAllowedUse>
{
    private readonly string _value;

    private IPPoolAllowedUse(string value) => _value = value;

    /// <summary>Pods.</summary>
    public static IPPoolAllowedUse Workload { get; } = new("Workload");

    /// <summary>Tunnel interfaces of nodes.</summary>
    public static IPPoolAllowedUse Tunnel { get; } = new("Tunnel");

    /// <summary>Services of type LoadBalancer; alone, and with all nodes selected.</summary>
    public static IPPoolAllowedUse LoadBalancer { get; } = new("LoadBalancer");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(IPPoolAllowedUse left, IPPoolAllowedUse right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(IPPoolAllowedUse left, IPPoolAllowedUse right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(IPPoolAllowedUse value) => value._value;

    /// <inheritdoc/>
    public bool Equals(IPPoolAllowedUse other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IPPoolAllowedUse other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
