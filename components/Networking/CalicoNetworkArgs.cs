using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using Pulumi;

namespace CalicoAci.Components.Networking;

/// <summary>The arguments of <see cref="CalicoNetwork"/>.</summary>
public sealed class CalicoNetworkArgs
{
    /// <summary>The model that the fabric side is built from too.</summary>
    public required ClusterTopology Topology { get; init; }

    /// <summary>Who speaks BGP with the leaves.</summary>
    public LeafPeering Peering { get; init; } = LeafPeering.Calico;

    /// <summary>The TCP MD5 password of the sessions, or null for none.</summary>
    public Input<string>? BgpPassword { get; init; }

    /// <summary>The TCP MD5 password of the sessions with leaves that use the second one, or null.</summary>
    public Input<string>? BgpPassword2 { get; init; }

    /// <summary>The order in which leaves take changes of their peers, or null: all at once.</summary>
    public LeafOrder? Order { get; init; }

    /// <summary>What is tuned about the sessions.</summary>
    public BgpTuning Bgp { get; init; } = new();

    /// <summary>The data plane.</summary>
    public CalicoDataplane Dataplane { get; init; } = CalicoDataplane.Iptables;

    /// <summary>When pod traffic is encapsulated.</summary>
    public PodEncapsulation Encapsulation { get; init; } = PodEncapsulation.None;

    /// <summary>Whether pods leave the cluster with the address of their node.</summary>
    public bool NatOutgoing { get; init; }

    /// <summary>Whether traffic between nodes is encrypted.</summary>
    public bool WireGuard { get; init; }

    /// <summary>The length of the IPv4 blocks that nodes get, 20 to 32.</summary>
    public int BlockSizeV4 { get; init; } = 26;

    /// <summary>The length of the IPv6 blocks that nodes get, 116 to 128.</summary>
    public int BlockSizeV6 { get; init; } = 122;

    /// <summary>Pools that divide the pod ranges; empty for one pool a range.</summary>
    public IReadOnlyList<PodAddressPool> Pools { get; init; } = [];

    /// <summary>Pod addresses that are never given.</summary>
    public IReadOnlyList<Cidr> ReservedCidrs { get; init; } = [];

    /// <summary>The address of the Kubernetes API; needed with <see cref="CalicoDataplane.Ebpf"/>.</summary>
    public ApiEndpoint? ApiEndpoint { get; init; }

    /// <summary>Where images come from, or null for Calico's own registry.</summary>
    public ImageRegistry? Registry { get; init; }

    /// <summary>The port of Felix's metrics, or null for none.</summary>
    public int? FelixMetricsPort { get; init; }

    /// <summary>Whether the flow collector and its web page (Goldmane and Whisker) are installed.</summary>
    public bool Whisker { get; init; }

    /// <summary>Whether the Gateway API is installed, with Calico's Envoy gateway.</summary>
    public bool GatewayApi { get; init; }

    /// <summary>
    /// A provider for the same cluster that takes over objects which are there already: those that Calico or its operator makes
    /// as well. Null: the provider of the component, which creates them and fails where they are there (pulumi-kubernetes 4.29).
    /// </summary>
    public ProviderResource? Adopting { get; init; }

    /// <summary>Values of the operator's chart that replace or add to ours.</summary>
    public IReadOnlyDictionary<string, object?> OperatorValues { get; init; } = new Dictionary<string, object?>();
}
