using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using Pulumi;

namespace CalicoAci.Components.Tests.Networking;

/// <summary>What a test changes about the sample network.</summary>
internal sealed class CalicoRunOptions
{
    public ClusterTopology Topology { get; set; } = Topologies.Dev;

    public BgpTuning Bgp { get; set; } = new();

    public LeafPeering Peering { get; set; }

    public string? Password { get; set; }

    public string? Password2 { get; set; }

    public CalicoDataplane Dataplane { get; set; }

    public PodEncapsulation Encapsulation { get; set; }

    public bool NatOutgoing { get; set; }

    public bool WireGuard { get; set; }

    public IReadOnlyList<PodAddressPool> Pools { get; set; } = [];

    public IReadOnlyList<Cidr> Reserved { get; set; } = [];

    public ApiEndpoint? ApiEndpoint { get; set; }

    public ImageRegistry? Registry { get; set; }

    public bool GatewayApi { get; set; }

    /// <summary>Whether there is a provider for objects that Calico makes too.</summary>
    public bool Adopting { get; set; }

    public CalicoNetwork Create() => new(
        "dev-calico",
        new CalicoNetworkArgs
        {
            Topology = Topology,
            Bgp = Bgp,
            Peering = Peering,
            BgpPassword = Password is null ? null : (Input<string>)Output.CreateSecret(Password),
            BgpPassword2 = Password2 is null ? null : (Input<string>)Output.CreateSecret(Password2),
            Dataplane = Dataplane,
            Encapsulation = Encapsulation,
            NatOutgoing = NatOutgoing,
            WireGuard = WireGuard,
            Pools = Pools,
            ReservedCidrs = Reserved,
            ApiEndpoint = ApiEndpoint,
            Registry = Registry,
            GatewayApi = GatewayApi,
            Adopting = Adopting ? new Pulumi.Kubernetes.Provider("shared") : null,
        });
}
