using System.Text.Json;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Kubernetes;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>Prometheus, Alertmanager and Grafana. The secret grafanaPassword sets the password of Grafana.</summary>
[Setting("Prometheus, Alertmanager and Grafana. The secret grafanaPassword sets the password of Grafana.")]
public sealed record PrometheusSettings
{
    /// <summary>Whether the add-on is on.</summary>
    [Setting("Whether the add-on is installed; it is when its key is there.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The retention.</summary>
    [Setting("How long samples are kept.", Minimum = 1, Maximum = 3650, Unit = "d")]
    public int RetentionDays { get; init; } = 15;

    /// <summary>The storage class.</summary>
    [Setting("The storage class of Prometheus' volume; samples go with the pod unless given.", Pattern = KubernetesName.Subdomain, PatternHint = KubernetesName.SubdomainHint, MaximumLength = KubernetesName.SubdomainLength)]
    public string? StorageClass { get; init; }

    /// <summary>The size.</summary>
    [Setting("The size of the volume.", Minimum = 1, Maximum = 65536, Unit = "GiB")]
    public int StorageGiB { get; init; } = 50;

    /// <summary>The host name.</summary>
    [Setting("The host name of an ingress for Grafana; none unless given.", Pattern = KubernetesName.Host, PatternHint = KubernetesName.HostHint, MaximumLength = KubernetesName.SubdomainLength, Example = "grafana.dev.example.com")]
    public string? GrafanaHost { get; init; }

    /// <summary>Overrides of the chart.</summary>
    [Setting("Values of the chart kube-prometheus-stack that replace or add to ours.")]
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();
}
