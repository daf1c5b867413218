using System.Text.Json;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Kubernetes;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>The Kubernetes dashboard, in its last release.</summary>
[Setting("The Kubernetes dashboard, in its last release.")]
public sealed record DashboardSettings
{
    /// <summary>Whether the add-on is on.</summary>
    [Setting("Whether the add-on is installed; it is when its key is there.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The host name.</summary>
    [Setting("The host name of an ingress for the dashboard; none unless given.", Pattern = KubernetesName.Host, PatternHint = KubernetesName.HostHint, MaximumLength = KubernetesName.SubdomainLength, Example = "dashboard.dev.example.com")]
    public string? Host { get; init; }

    /// <summary>Overrides of the chart.</summary>
    [Setting("Values of the chart kubernetes-dashboard that replace or add to ours.")]
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();
}
