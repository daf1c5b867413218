using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>How eBPF forwards traffic for a service that arrived at another node.</summary>
[EnumType]
public readonly struct BpfExternalServiceMode : IEquatable<BpfExternalServiceMode>
{
    private readonly string _value;

    private BpfExternalServiceMode(string value) => _value = value;

    /// <summary>Back through the node where it arrived.</summary>
    public static BpfExternalServiceMode Tunnel { get; } = new("Tunnel");

    /// <summary>Answers go directly from the node of the pod.</summary>
    public static BpfExternalServiceMode Dsr { get; } = new("DSR");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(BpfExternalServiceMode left, BpfExternalServiceMode right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(BpfExternalServiceMode left, BpfExternalServiceMode right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(BpfExternalServiceMode value) => value._value;

    /// <inheritdoc/>
    public bool Equals(BpfExternalServiceMode other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is BpfExternalServiceMode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
