using System.Text.Json;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Calico;

/// <summary>How Calico runs. The addresses and the sessions come from <c>network</c>, <c>bgp</c>, <c>leaves</c> and <c>nodes</c>.</summary>
[Setting("How Calico runs. The addresses and the sessions come from network, bgp, leaves and nodes.")]
public sealed record CalicoSettings : ISettingsRules
{
    /// <summary>The data plane.</summary>
    [Setting("How packets are handled on a node: iptables, nftables (kube-proxy must use it too) or ebpf (without kube-proxy).")]
    public CalicoDataplane Dataplane { get; init; } = CalicoDataplane.Iptables;

    /// <summary>The encapsulation.</summary>
    [Setting("Whether pod traffic between nodes is encapsulated: none, because the fabric knows the pod routes, or vxlan-cross-subnet.")]
    public PodEncapsulation Encapsulation { get; init; } = PodEncapsulation.None;

    /// <summary>Outgoing NAT.</summary>
    [Setting("Whether pods leave the cluster with the address of their node.")]
    public bool NatOutgoing { get; init; }

    /// <summary>WireGuard.</summary>
    [Setting("Whether traffic between nodes is encrypted with WireGuard; pods then get a smaller MTU.")]
    public bool WireGuard { get; init; }

    /// <summary>The IPv4 block size.</summary>
    [Setting("The length of the IPv4 blocks that nodes get. A node takes as many blocks as kubernetes.maxPods needs: two of /26 for 110 pods, so that a range of /24 serves two nodes.", Minimum = 20, Maximum = 32)]
    public int BlockSizeV4 { get; init; } = 26;

    /// <summary>The IPv6 block size.</summary>
    [Setting("The length of the IPv6 blocks that nodes get.", Minimum = 116, Maximum = 128)]
    public int BlockSizeV6 { get; init; } = 122;

    /// <summary>The pools.</summary>
    [Setting("Pools that divide the pod ranges by rack or namespace; none for one pool a range.", MaximumLength = 25)]
    public IReadOnlyList<PodPoolSettings> Pools { get; init; } = [];

    /// <summary>The reserved addresses.</summary>
    [Setting("Pod addresses that Calico never gives, such as those of machines that moved in.", Example = "[10.1.0.0/28]")]
    public IReadOnlyList<Cidr> Reserved { get; init; } = [];

    /// <summary>The sessions.</summary>
    [Setting("What is tuned about the BGP sessions.")]
    public CalicoBgpSettings Bgp { get; init; } = new();

    /// <summary>The registry.</summary>
    [Setting("A private registry for Calico's images. The secret calicoPullSecret holds its .dockerconfigjson where it needs a login.")]
    public RegistrySettings? Registry { get; init; }

    /// <summary>The metrics port.</summary>
    [Setting("The port of Felix's metrics on every node; none unless given.", Minimum = 1, Maximum = 65535, Example = "9091")]
    public int? FelixMetricsPort { get; init; }

    /// <summary>The flow collector.</summary>
    [Setting("Whether the flow collector and its web page (Goldmane and Whisker) are installed.")]
    public bool Whisker { get; init; }

    /// <summary>The Gateway API.</summary>
    [Setting("Whether the Gateway API is installed, with Calico's Envoy gateway.")]
    public bool GatewayApi { get; init; }

    /// <summary>Overrides of the operator's chart.</summary>
    [Setting("Values of the chart tigera-operator that replace or add to ours.")]
    public IReadOnlyDictionary<string, JsonElement> OperatorValues { get; init; } = new Dictionary<string, JsonElement>();

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        for (int i = 0; i < Pools.Count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (Pools[i].Cidr.Overlaps(Pools[j].Cidr))
                {
                    errors.Add($"{path}.pools[{i}].cidr", $"found {Pools[i].Cidr}, which overlaps pool '{Pools[j].Name}' ({Pools[j].Cidr})");
                }

                if (Pools[i].Name == Pools[j].Name)
                {
                    errors.Add($"{path}.pools[{i}].name", $"found '{Pools[i].Name}' a second time; names must differ");
                }
            }
        }
    }
}
