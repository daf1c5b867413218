using System.Text.Json;
using CalicoAci.Components.Addons.MetricsServer;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>The metrics server.</summary>
[Setting("The metrics server.")]
public sealed record MetricsServerSettings
{
    /// <summary>Whether the add-on is on.</summary>
    [Setting("Whether the add-on is installed; it is when its key is there.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The trust in kubelets.</summary>
    [Setting("How kubelets are trusted: approved (certificates of the cluster, granted to its nodes only) or insecure (not at all).")]
    public KubeletCertificates KubeletCertificates { get; init; } = KubeletCertificates.Approved;

    /// <summary>The replicas.</summary>
    [Setting("The replicas.", Minimum = 1, Maximum = 9)]
    public int Replicas { get; init; } = 2;

    /// <summary>Overrides of the chart.</summary>
    [Setting("Values of the chart metrics-server that replace or add to ours.")]
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();
}
