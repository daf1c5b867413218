using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The data plane of Linux nodes.</summary>
[EnumType]
public readonly struct LinuxDataplane : IEquatable<LinuxDataplane>
{
    private readonly string _value;

    private LinuxDataplane(string value) => _value = value;

    /// <summary>iptables rules.</summary>
    public static LinuxDataplane Iptables { get; } = new("Iptables");

    /// <summary>eBPF programs, which replace kube-proxy.</summary>
    public static LinuxDataplane Bpf { get; } = new("BPF");

    /// <summary>nftables rules; kube-proxy must use nftables too.</summary>
    public static LinuxDataplane Nftables { get; } = new("Nftables");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(LinuxDataplane left, LinuxDataplane right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(LinuxDataplane left, LinuxDataplane right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(LinuxDataplane value) => value._value;

    /// <inheritdoc/>
    public bool Equals(LinuxDataplane other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is LinuxDataplane other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
