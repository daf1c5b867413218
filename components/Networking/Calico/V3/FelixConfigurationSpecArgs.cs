using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>What this program decides about the data plane; the operator keeps the rest.</summary>
public sealed class FelixConfigurationSpecArgs : ResourceArgs
{
    /// <summary>Whether IPv4 traffic between nodes is encrypted.</summary>
    [Input("wireguardEnabled")]
    public Input<bool>? WireguardEnabled { get; set; }

    /// <summary>Whether IPv6 traffic between nodes is encrypted.</summary>
    [Input("wireguardEnabledV6")]
    public Input<bool>? WireguardEnabledV6 { get; set; }

    /// <summary>How eBPF forwards traffic for services that arrived at another node.</summary>
    [Input("bpfExternalServiceMode")]
    public Input<BpfExternalServiceMode>? BpfExternalServiceMode { get; set; }

    /// <summary>The interfaces that carry traffic to other nodes, as a regular expression.</summary>
    [Input("bpfDataIfacePattern")]
    public Input<string>? BpfDataIfacePattern { get; set; }

    /// <summary>The interfaces whose MTU counts, as a regular expression.</summary>
    [Input("mtuIfacePattern")]
    public Input<string>? MtuIfacePattern { get; set; }

    /// <summary>The destinations that outgoing NAT spares.</summary>
    [Input("natOutgoingExclusions")]
    public Input<NatOutgoingExclusions>? NatOutgoingExclusions { get; set; }

    /// <summary>What happens with packets to unused service addresses.</summary>
    [Input("serviceLoopPrevention")]
    public Input<ServiceLoopPrevention>? ServiceLoopPrevention { get; set; }

    /// <summary>What happens with packets from a pod to its own node.</summary>
    [Input("defaultEndpointToHostAction")]
    public Input<EndpointToHostAction>? DefaultEndpointToHostAction { get; set; }

    /// <summary>Whether unknown routes to pod addresses are removed.</summary>
    [Input("removeExternalRoutes")]
    public Input<bool>? RemoveExternalRoutes { get; set; }

    /// <summary>Whether Felix serves metrics.</summary>
    [Input("prometheusMetricsEnabled")]
    public Input<bool>? PrometheusMetricsEnabled { get; set; }

    /// <summary>The port of the metrics, 9091 unless given.</summary>
    [Input("prometheusMetricsPort")]
    public Input<int>? PrometheusMetricsPort { get; set; }

    /// <summary>What Felix logs.</summary>
    [Input("logSeverityScreen")]
    public Input<LogSeverity>? LogSeverityScreen { get; set; }
}
