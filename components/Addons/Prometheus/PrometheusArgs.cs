using Pulumi;

namespace CalicoAci.Components.Addons.Prometheus;

/// <summary>The arguments of <see cref="PrometheusStack"/>.</summary>
public sealed record PrometheusArgs : AddonArgs
{
    /// <summary>How long samples are kept, in days.</summary>
    public int RetentionDays { get; init; } = 15;

    /// <summary>The storage class of Prometheus' volume, or null for none: samples go with the pod then.</summary>
    public string? StorageClass { get; init; }

    /// <summary>The size of the volume in GiB.</summary>
    public int StorageGiB { get; init; } = 50;

    /// <summary>The password of Grafana's user <c>admin</c>, or null for one that the chart makes.</summary>
    public Input<string>? GrafanaPassword { get; init; }

    /// <summary>The host name of an ingress for Grafana, or null for none.</summary>
    public string? GrafanaHost { get; init; }

    /// <summary>The ingress class; needed with <see cref="GrafanaHost"/>.</summary>
    public string? IngressClass { get; init; }
}
