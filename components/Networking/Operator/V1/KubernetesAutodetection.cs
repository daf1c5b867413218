using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The node address of Kubernetes that Calico uses.</summary>
[EnumType]
public readonly struct KubernetesAutodetection : IEquatable<KubernetesAutodetection>
{
    private readonly string _value;

    private KubernetesAutodetection(string value) => _value = value;

    /// <summary>The address of type InternalIP.</summary>
    public static KubernetesAutodetection NodeInternalIP { get; } = new("NodeInternalIP");

    /// <summary>Whether two values are the same.</summary>
    public static bool operator ==(KubernetesAutodetection left, KubernetesAutodetection right) => left.Equals(right);

    /// <summary>Whether two values differ.</summary>
    public static bool operator !=(KubernetesAutodetection left, KubernetesAutodetection right) => !left.Equals(right);

    /// <summary>The value as the API spells it.</summary>
    public static explicit operator string(KubernetesAutodetection value) => value._value;

    /// <inheritdoc/>
    public bool Equals(KubernetesAutodetection other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is KubernetesAutodetection other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value?.GetHashCode(StringComparison.Ordinal) ?? 0;

    /// <inheritdoc/>
    public override string ToString() => _value;
}
