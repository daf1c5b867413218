using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>What happens with packets from a pod to its own node.</summary>
[EnumType]
public readonly struct EndpointToHostAction : IEquatable<EndpointToHostAction>
{
    private readonly string _value;

    private EndpointToHostAction(string value) => _value = value;

    /// <summary>They are dropped.</summary>
    public static EndpointToHostAction Drop { get; } = new("Drop");

    /// <summary>The rules of the host decide.</summary>
    public static EndpointToHostAction Return { get; } = new("Return");

    /// <summary>They are accepted.</summary>
    public static EndpointToHostAction Accept { get; } = new("Accept");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(EndpointToHostAction left, EndpointToHostAction right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(EndpointToHostAction left, EndpointToHostAction right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(EndpointToHostAction value) => value._value;

    /// <inheritdoc/>
    public bool Equals(EndpointToHostAction other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is EndpointToHostAction other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
