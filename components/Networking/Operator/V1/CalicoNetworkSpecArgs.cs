using Pulumi;

namespace CalicoAci.Components.Networking.Operator.V1;

/// <summary>The network of an installation.</summary>
public sealed class CalicoNetworkSpecArgs : ResourceArgs
{
    /// <summary>Whether nodes run BGP.</summary>
    [Input("bgp")]
    public Input<BgpOption>? Bgp { get; set; }

    [Input("ipPools")]
    private InputList<InstallationIPPoolArgs>? _iPPools;

    /// <summary>The pools that the operator looks after, at most 25.</summary>
    public InputList<InstallationIPPoolArgs> IPPools
    {
        get => _iPPools ??= [];
        set => _iPPools = value;
    }

    /// <summary>The data plane.</summary>
    [Input("linuxDataplane")]
    public Input<LinuxDataplane>? LinuxDataplane { get; set; }

    /// <summary>The MTU of pods in bytes.</summary>
    [Input("mtu")]
    public Input<int>? Mtu { get; set; }

    /// <summary>Whether pods may use ports of their node.</summary>
    [Input("hostPorts")]
    public Input<HostPorts>? HostPorts { get; set; }

    /// <summary>Whether forwarding is on inside of pods.</summary>
    [Input("containerIPForwarding")]
    public Input<ContainerIPForwarding>? ContainerIPForwarding { get; set; }

    /// <summary>How long a pod waits for its policies, in seconds; 0 not to wait.</summary>
    [Input("linuxPolicySetupTimeoutSeconds")]
    public Input<int>? LinuxPolicySetupTimeoutSeconds { get; set; }

    /// <summary>How a node finds its IPv4 address.</summary>
    [Input("nodeAddressAutodetectionV4")]
    public Input<NodeAddressAutodetectionArgs>? NodeAddressAutodetectionV4 { get; set; }

    /// <summary>How a node finds its IPv6 address; without it there is no IPv6.</summary>
    [Input("nodeAddressAutodetectionV6")]
    public Input<NodeAddressAutodetectionArgs>? NodeAddressAutodetectionV6 { get; set; }
}
