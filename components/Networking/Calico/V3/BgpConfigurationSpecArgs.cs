using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>The BGP behaviour of all nodes.</summary>
public sealed class BgpConfigurationSpecArgs : ResourceArgs
{
    /// <summary>What BIRD logs.</summary>
    [Input("logSeverityScreen")]
    public Input<LogSeverity>? LogSeverityScreen { get; set; }

    /// <summary>Whether every node peers with every other; off when the leaves carry the routes.</summary>
    [Input("nodeToNodeMeshEnabled")]
    public Input<bool>? NodeToNodeMeshEnabled { get; set; }

    /// <summary>The AS number of nodes that have none of their own, 1 to 4294967294.</summary>
    [Input("asNumber")]
    public Input<double>? AsNumber { get; set; }

    [Input("serviceClusterIPs")]
    private InputList<ServiceCidrArgs>? _serviceClusterIPs;

    /// <summary>The ranges of cluster addresses to advertise.</summary>
    public InputList<ServiceCidrArgs> ServiceClusterIPs
    {
        get => _serviceClusterIPs ??= [];
        set => _serviceClusterIPs = value;
    }

    [Input("serviceExternalIPs")]
    private InputList<ServiceCidrArgs>? _serviceExternalIPs;

    /// <summary>The ranges of external addresses to advertise.</summary>
    public InputList<ServiceCidrArgs> ServiceExternalIPs
    {
        get => _serviceExternalIPs ??= [];
        set => _serviceExternalIPs = value;
    }

    [Input("serviceLoadBalancerIPs")]
    private InputList<ServiceCidrArgs>? _serviceLoadBalancerIPs;

    /// <summary>The ranges of load-balancer addresses to advertise.</summary>
    public InputList<ServiceCidrArgs> ServiceLoadBalancerIPs
    {
        get => _serviceLoadBalancerIPs ??= [];
        set => _serviceLoadBalancerIPs = value;
    }

    /// <summary>Whether load-balancer ranges are advertised as a whole.</summary>
    [Input("serviceLoadBalancerAggregation")]
    public Input<ServiceLoadBalancerAggregation>? ServiceLoadBalancerAggregation { get; set; }

    [Input("communities")]
    private InputList<BgpCommunityArgs>? _communities;

    /// <summary>Names for communities that prefix advertisements use.</summary>
    public InputList<BgpCommunityArgs> Communities
    {
        get => _communities ??= [];
        set => _communities = value;
    }

    [Input("prefixAdvertisements")]
    private InputList<PrefixAdvertisementArgs>? _prefixAdvertisements;

    /// <summary>The communities of advertised prefixes, at most 500.</summary>
    public InputList<PrefixAdvertisementArgs> PrefixAdvertisements
    {
        get => _prefixAdvertisements ??= [];
        set => _prefixAdvertisements = value;
    }

    /// <summary>The TCP port of BIRD, 179 unless given.</summary>
    [Input("listenPort")]
    public Input<int>? ListenPort { get; set; }

    /// <summary>The addresses that BIRD listens on.</summary>
    [Input("bindMode")]
    public Input<BgpBindMode>? BindMode { get; set; }

    [Input("ignoredInterfaces")]
    private InputList<string>? _ignoredInterfaces;

    /// <summary>Patterns of interfaces whose routes BIRD leaves alone.</summary>
    public InputList<string> IgnoredInterfaces
    {
        get => _ignoredInterfaces ??= [];
        set => _ignoredInterfaces = value;
    }
}
