using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>Whether load-balancer ranges are advertised as a whole or as single addresses.</summary>
[EnumType]
public readonly struct ServiceLoadBalancerAggregation : IEquatable<ServiceLoadBalancerAggregation>
{
    private readonly string _value;

    private ServiceLoadBalancerAggregation(string value) => _value = value;

    /// <summary>Every node advertises the ranges, and single addresses only of services with traffic policy Local.</summary>
    public static ServiceLoadBalancerAggregation Enabled { get; } = new("Enabled");

    /// <summary>Only addresses of services that have a ready endpoint, never the range.</summary>
    public static ServiceLoadBalancerAggregation Disabled { get; } = new("Disabled");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(ServiceLoadBalancerAggregation left, ServiceLoadBalancerAggregation right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(ServiceLoadBalancerAggregation left, ServiceLoadBalancerAggregation right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(ServiceLoadBalancerAggregation value) => value._value;

    /// <inheritdoc/>
    public bool Equals(ServiceLoadBalancerAggregation other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServiceLoadBalancerAggregation other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
