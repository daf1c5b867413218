using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>What happens with packets to service addresses that no service has.</summary>
[EnumType]
public readonly struct ServiceLoopPrevention : IEquatable<ServiceLoopPrevention>
{
    private readonly string _value;

    private ServiceLoopPrevention(string value) => _value = value;

    /// <summary>They are dropped.</summary>
    public static ServiceLoopPrevention Drop { get; } = new("Drop");

    /// <summary>They are answered with an ICMP error.</summary>
    public static ServiceLoopPrevention Reject { get; } = new("Reject");

    /// <summary>They are routed, possibly in a loop with the leaf.</summary>
    public static ServiceLoopPrevention Disabled { get; } = new("Disabled");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(ServiceLoopPrevention left, ServiceLoopPrevention right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(ServiceLoopPrevention left, ServiceLoopPrevention right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(ServiceLoopPrevention value) => value._value;

    /// <inheritdoc/>
    public bool Equals(ServiceLoopPrevention other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ServiceLoopPrevention other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
