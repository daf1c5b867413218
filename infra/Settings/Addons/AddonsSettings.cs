using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>What is installed besides the cluster itself. An add-on is on when its key is there.</summary>
[Setting("What is installed besides the cluster itself. An add-on is on when its key is there.")]
public sealed record AddonsSettings : ISettingsRules
{
    /// <summary>The ingress controller.</summary>
    [Setting("The NGINX ingress controller.")]
    public IngressNginxSettings? IngressNginx { get; init; }

    /// <summary>cert-manager.</summary>
    [Setting("cert-manager, which issues and renews certificates.")]
    public CertManagerSettings? CertManager { get; init; }

    /// <summary>The metrics server.</summary>
    [Setting("The metrics server, for kubectl top and for autoscaling.")]
    public MetricsServerSettings? MetricsServer { get; init; }

    /// <summary>The dashboard.</summary>
    [Setting("The Kubernetes dashboard. The project was archived in January 2026.")]
    public DashboardSettings? Dashboard { get; init; }

    /// <summary>Goldpinger.</summary>
    [Setting("Goldpinger, which draws who can reach whom in the cluster.")]
    public GoldpingerSettings? Goldpinger { get; init; }

    /// <summary>The guestbook.</summary>
    [Setting("Kubernetes' guestbook, a demonstration behind the ingress controller.")]
    public GuestbookSettings? Guestbook { get; init; }

    /// <summary>The ACI visualiser.</summary>
    [Setting("vkaci, the ACI visualiser.")]
    public VkaciSettings? Vkaci { get; init; }

    /// <summary>Prometheus.</summary>
    [Setting("Prometheus, Alertmanager and Grafana.")]
    public PrometheusSettings? Prometheus { get; init; }

    /// <summary>Charts.</summary>
    [Setting("Helm charts of your own.")]
    public IReadOnlyList<ChartSettings> Charts { get; init; } = [];

    /// <summary>Manifests.</summary>
    [Setting("Kubernetes manifests of your own.")]
    public IReadOnlyList<ManifestSettings> Manifests { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (IngressNginx is not { Enabled: true })
        {
            NeedsIngress(Guestbook is { Enabled: true }, $"{path}.guestbook");
            NeedsIngress(Dashboard is { Enabled: true, Host: not null }, $"{path}.dashboard.host");
            foreach ((int index, ChartSettings chart) in Charts.Index())
            {
                NeedsIngress(chart.AfterIngress, $"{path}.charts[{index}].afterIngress");
            }

            foreach ((int index, ManifestSettings manifest) in Manifests.Index())
            {
                NeedsIngress(manifest.AfterIngress, $"{path}.manifests[{index}].afterIngress");
            }

            NeedsIngress(Prometheus is { Enabled: true, GrafanaHost: not null }, $"{path}.prometheus.grafanaHost");
        }

        IEnumerable<(string Name, string Path)> names =
        [
            .. Charts.Select((chart, i) => (chart.Name, $"{path}.charts[{i}].name")),
            .. Manifests.Select((manifest, i) => (manifest.Name, $"{path}.manifests[{i}].name")),
        ];
        foreach (IGrouping<string, (string Name, string Path)> group in names.GroupBy(item => item.Name))
        {
            foreach ((string name, string second) in group.Skip(1))
            {
                errors.Add(second, $"found '{name}' a second time; names of charts and manifests must differ");
            }
        }

        void NeedsIngress(bool used, string setting)
        {
            if (used)
            {
                errors.Add(setting, $"needs an ingress controller: add {path}.ingressNginx");
            }
        }
    }
}
