using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Wiring;
using Pulumi.Testing;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>
/// Fabric and Calico agree about every session of every stack. Each side's table comes from what that side registers:
/// peers and SVIs of the APIC, Calico's manifests, and the labels that kubelets register with.
/// </summary>
public sealed partial class SessionAgreementTests
{
    private const string AciPeer = "aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile";
    private const string AciSvi = "aci:index/l3outFloatingSvi:L3outFloatingSvi";
    private const string AciPath = "aci:index/l3outPathAttachment:L3outPathAttachment";
    private const string AciVpcMember = "aci:index/l3outVpcMember:L3outVpcMember";
    private const string CalicoPeer = "kubernetes:projectcalico.org/v3:BGPPeer";
    private const string CalicoBgp = "kubernetes:projectcalico.org/v3:BGPConfiguration";

    private static readonly ConcurrentDictionary<string, Task<(PeeringSide[] Fabric, PeeringSide[] Calico)>> Known = new(StringComparer.Ordinal);

    [TestCaseSource(typeof(StackFile), nameof(StackFile.PeeringNames))]
    public async Task EverySessionOfANodeIsTakenByExactlyOnePeerOfItsLeaf(string stack)
    {
        (PeeringSide[] fabric, PeeringSide[] calico) = await Tables(stack);

        Assert.That(calico, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            foreach (PeeringSide session in calico)
            {
                Assert.That(fabric.Count(peer => peer.Takes(session)), Is.EqualTo(1), $"{session} among\n{string.Join('\n', fabric.Where(peer => peer.Leaf.Equals(session.Leaf)))}");
            }
        });
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.PeeringNames))]
    public async Task EveryPeerOfALeafHasItsNodes(string stack)
    {
        (PeeringSide[] fabric, PeeringSide[] calico) = await Tables(stack);

        Assert.That(fabric.Where(peer => !calico.Any(peer.Takes)), Is.Empty);
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.PeeringNames))]
    public async Task TheSessionsAreThoseOfTheTopology(string stack)
    {
        (_, PeeringSide[] calico) = await Tables(stack);

        Assert.That(
            calico.Select(session => (session.Leaf, session.LeafAsn, session.Node, session.NodeAsn)),
            Is.EquivalentTo(Plan(stack).Topology.Sessions().Select(session => (session.LeafAddress, session.LeafAsn, PeeringSide.Single(session.NodeAddress), session.NodeAsn))));
    }

    private static StackPlan Plan(string stack) => StackSettingsReader.Read(StackFile.Load(stack).ToConfiguration(), new SettingsErrors())!;

    private static Task<(PeeringSide[] Fabric, PeeringSide[] Calico)> Tables(string stack) => Known.GetOrAdd(stack, Read);

    private static async Task<(PeeringSide[] Fabric, PeeringSide[] Calico)> Read(string stack)
    {
        StackPlan plan = Plan(stack);
        IReadOnlyCollection<MockResourceArgs> created = (await StackRun.Of(stack)).Mocks.Created;
        return ([.. OfFabric(created, plan.Settings.Bgp.FabricAsn!.Value)], [.. OfCalico(created, BootstrapWiring.PlanNodes(plan))]);
    }

    private static IEnumerable<PeeringSide> OfFabric(IReadOnlyCollection<MockResourceArgs> created, uint fabricAsn)
    {
        ILookup<string, IPAddress> leaves = LeafAddresses(created);
        return from peer in created
               where peer.Type == AciPeer
               from leaf in leaves[(string)peer.Inputs["parentDn"]]
               let address = (string)peer.Inputs["addr"]
               select new PeeringSide(
                   leaf,
                   peer.Inputs.TryGetValue("localAsn", out object? localAsn) ? Number(localAsn) : fabricAsn,
                   address.Contains('/', StringComparison.Ordinal) ? Cidr.Parse(address) : PeeringSide.Single(IPAddress.Parse(address)),
                   Number(peer.Inputs["asNumber"]),
                   peer.Inputs.ContainsKey("password"));
    }

    /// <summary>
    /// The leaf addresses of each interface of the cluster's L3Out: a floating SVI and a path have one, a virtual port
    /// channel has one on each of its two leaves, and a peer of it counts for both.
    /// </summary>
    private static ILookup<string, IPAddress> LeafAddresses(IReadOnlyCollection<MockResourceArgs> created)
        => (from item in created
            let owner = item.Type switch
            {
                AciSvi or AciPath when ((string)item.Inputs["logicalInterfaceProfileDn"]).Contains("-l3out-", StringComparison.Ordinal) => $"{item.Name}-id",
                AciVpcMember => (string)item.Inputs["leafPortDn"],
                _ => null,
            }
            where owner is not null && item.Inputs.ContainsKey("addr")
            select (Owner: owner, Address: IPAddress.Parse(((string)item.Inputs["addr"]).Split('/')[0])))
            .ToLookup(pair => pair.Owner, pair => pair.Address);

    private static IEnumerable<PeeringSide> OfCalico(IReadOnlyCollection<MockResourceArgs> created, IReadOnlyList<NodePlan> nodes)
    {
        object? clusterAsn = Spec(created.Single(resource => resource.Type == CalicoBgp)).GetValueOrDefault("asNumber");
        return from peer in created
               where peer.Type == CalicoPeer
               let spec = Spec(peer)
               let leaf = IPAddress.Parse((string)spec["peerIP"])
               from node in nodes
               where Has(spec, node)
               select new PeeringSide(
                   leaf,
                   Number(spec["asNumber"]),
                   PeeringSide.Single(node.Node.Addresses[Cidr.FamilyOf(leaf)]),
                   Number(spec.GetValueOrDefault("localASNumber") ?? clusterAsn!),
                   spec.ContainsKey("password"));
    }

    private static bool Has(ImmutableDictionary<string, object> peer, NodePlan node)
        => peer.TryGetValue("node", out object? name)
            ? (string)name == node.Node.Name
            : (string)peer["nodeSelector"] == $"{NodeLabels.Rack} == '{RackLabelOf(node)}'";

    /// <summary>The label that the kubelet of the node registers with.</summary>
    private static string RackLabelOf(NodePlan node)
        => RackLabel().Match(node.Files.Single(file => file.Path.EndsWith("/kubeadm-join.yaml", StringComparison.Ordinal)).Content).Groups["rack"].Value;

    private static ImmutableDictionary<string, object> Spec(MockResourceArgs resource) => (ImmutableDictionary<string, object>)resource.Inputs["spec"];

    private static uint Number(object value) => Convert.ToUInt32(value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"calico-aci\.io/rack=(?<rack>[^\s""',]+)")]
    private static partial Regex RackLabel();
}
