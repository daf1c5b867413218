using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The services of type LoadBalancer that Calico gives an address.</summary>
[EnumType]
public readonly struct LoadBalancerAssignment : IEquatable<LoadBalancerAssignment>
{
    private readonly string _value;

    private LoadBalancerAssignment(string value) => _value = value;

    /// <summary>All that name no class or the class <c>calico</c>.</summary>
    public static LoadBalancerAssignment AllServices { get; } = new("AllServices");

    /// <summary>Only those that ask for it by an annotation.</summary>
    public static LoadBalancerAssignment RequestedServicesOnly { get; } = new("RequestedServicesOnly");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(LoadBalancerAssignment left, LoadBalancerAssignment right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(LoadBalancerAssignment left, LoadBalancerAssignment right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(LoadBalancerAssignment value) => value._value;

    /// <inheritdoc/>
    public bool Equals(LoadBalancerAssignment other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LoadBalancerAssignment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
