using Pulumi;

namespace CalicoAci.Components.Addons.Prometheus;

/// <summary>The values of the chart <c>kube-prometheus-stack</c> 87 that this program sets.</summary>
internal sealed record PrometheusValues
{
    public required ServerValues Prometheus { get; init; }

    public GrafanaValues? Grafana { get; init; }

    /// <summary>The server.</summary>
    internal sealed record ServerValues(ServerSpec PrometheusSpec);

    /// <summary>The server's specification. Monitors of other charts count without a label of this release.</summary>
    internal sealed record ServerSpec
    {
        public required string Retention { get; init; }

        public StorageSpec? StorageSpec { get; init; }

        public bool ServiceMonitorSelectorNilUsesHelmValues { get; init; }

        public bool PodMonitorSelectorNilUsesHelmValues { get; init; }
    }

    /// <summary>The volume of the server.</summary>
    internal sealed record StorageSpec(ClaimTemplate VolumeClaimTemplate);

    /// <summary>The claim of the volume.</summary>
    internal sealed record ClaimTemplate(ClaimSpec Spec);

    /// <summary>What is claimed.</summary>
    internal sealed record ClaimSpec(string StorageClassName, IReadOnlyList<string> AccessModes, ClaimResources Resources);

    /// <summary>How much is claimed.</summary>
    internal sealed record ClaimResources(ClaimRequests Requests);

    /// <summary>The size that is claimed.</summary>
    internal sealed record ClaimRequests(string Storage);

    /// <summary>Grafana.</summary>
    internal sealed record GrafanaValues
    {
        public Input<string>? AdminPassword { get; init; }

        public GrafanaIngress? Ingress { get; init; }
    }

    /// <summary>Grafana's ingress.</summary>
    internal sealed record GrafanaIngress(bool Enabled, string IngressClassName, IReadOnlyList<string> Hosts);
}
