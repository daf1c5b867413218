using System.Collections.Immutable;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Model;
using Pulumi;

namespace CalicoAci.Components.Tests.Fabric;

public sealed partial class FloatingL3OutTests
{
    private const string Anchor201 = "uni/tn-dev/out-calico/lnodep-anchors/lifp-ifs/vlifp-[topology/pod-1/node-201]-[vlan-310]";

    [Test]
    public async Task DevHasOneFloatingSviAnAnchorAndOnePeerForTheNodeSubnet()
    {
        FabricRun run = await Run(Topologies.Dev);

        Assert.That(run.Names, Is.EqualTo(new[]
        {
            "dev-l3out",
            "dev-l3out-anchor-201",
            "dev-l3out-anchor-201-peer",
            "dev-l3out-anchor-201-secondary",
            "dev-l3out-anchor-202",
            "dev-l3out-anchor-202-peer",
            "dev-l3out-anchor-202-secondary",
            "dev-l3out-bgp",
            "dev-l3out-bgp-protocol",
            "dev-l3out-interfaces",
            "dev-l3out-node-201",
            "dev-l3out-node-202",
            "dev-l3out-node-profile",
            "dev-l3out-prefix-limit",
        }));
        Assert.That(run["dev-l3out"], Is.EquivalentTo(Inputs(
            ("tenantDn", "uni/tn-dev"),
            ("name", "calico"),
            ("enforceRtctrls", List("export", "import")),
            ("relationL3extRsEctx", "uni/tn-dev/ctx-vrf"),
            ("relationL3extRsL3DomAtt", "uni/l3dom-l3"))));
        Assert.That(run["dev-l3out-node-201"], Is.EquivalentTo(Inputs(
            ("logicalNodeProfileDn", "uni/tn-dev/out-calico/lnodep-anchors"),
            ("tdn", "topology/pod-1/node-201"),
            ("rtrId", "10.255.0.201"),
            ("rtrIdLoopBack", "no"))));
        Assert.That(run["dev-l3out-bgp-protocol"], Is.EquivalentTo(Inputs(
            ("logicalNodeProfileDn", "uni/tn-dev/out-calico/lnodep-anchors"),
            ("name", "dev-bgp"),
            ("relationBgpRsBgpNodeCtxPol", "uni/tn-dev/bgpCtxP-timers"),
            ("relationBgpRsBestPathCtrlPol", "uni/tn-dev/bestpath-relax"))));
        Assert.That(run["dev-l3out-anchor-201-secondary"], Is.EquivalentTo(Inputs(
            ("l3outPathAttachmentDn", Anchor201),
            ("addr", "192.168.2.253/24"))));
        Assert.That(run["dev-l3out-prefix-limit"], Is.EquivalentTo(Inputs(
            ("tenantDn", "uni/tn-dev"),
            ("name", "dev-prefix-limit"),
            ("maxPfx", "500"),
            ("action", "reject"),
            ("thresh", "75"))));
    }

    [Test]
    public async Task DevSviFloatsInThePhysicalDomain()
    {
        FabricRun run = await Run(Topologies.Dev);

        ImmutableDictionary<string, object> svi = run["dev-l3out-anchor-201"];
        Assert.That(svi.Remove("relationL3extRsDynPathAtts"), Is.EquivalentTo(Inputs(
            ("logicalInterfaceProfileDn", "uni/tn-dev/out-calico/lnodep-anchors/lifp-ifs"),
            ("nodeDn", "topology/pod-1/node-201"),
            ("encap", "vlan-310"),
            ("encapScope", "local"),
            ("ifInstT", "ext-svi"),
            ("addr", "192.168.2.1/24"),
            ("autostate", "enabled"),
            ("mtu", "9000"))));
        Assert.That(((ImmutableArray<object>)svi["relationL3extRsDynPathAtts"]).Single(), Is.EquivalentTo(Inputs(
            ("tdn", "uni/phys-phys"),
            ("floatingAddress", "192.168.2.254/24"),
            ("forgedTransmit", "Disabled"),
            ("macChange", "Disabled"),
            ("promiscuousMode", "Disabled"))));
    }

    [TestCaseSource(nameof(Clusters))]
    public async Task ObjectsGiveTheSessionsOfTheTopology(ClusterTopology topology)
    {
        FabricRun run = await Run(topology);

        Assert.That(SessionTable.OfObjects(run, topology), Is.EqualTo(SessionTable.OfTopology(topology)));
        Assert.That(SessionTable.OfTopology(topology), Is.Not.Empty);
    }

    [Test]
    public async Task DualStackHasAnInterfaceProfileAndSvisOfItsOwnForIpv6()
    {
        FabricRun run = await Run(Topologies.DualStack);

        Assert.That(run.OfType("L3outFloatingSvi").Select(svi => svi.Name), Is.EqualTo(new[]
        {
            "dev-l3out-anchor-201", "dev-l3out-anchor-201-ipv6", "dev-l3out-anchor-301", "dev-l3out-anchor-301-ipv6",
        }));
        Assert.That(run["dev-l3out-anchor-301-ipv6"]["nodeDn"], Is.EqualTo("topology/pod-2/node-301"));
        Assert.That(run["dev-l3out-anchor-301-ipv6"]["addr"], Is.EqualTo("2001:db8:2::3/64"));
        Assert.That(run["dev-l3out-anchor-301-ipv6"]["logicalInterfaceProfileDn"], Does.EndWith("/lifp-ifs-ipv6"));
        Assert.That(run["dev-l3out-anchor-301-ipv6-secondary"]["addr"], Is.EqualTo("2001:db8:2::fd/64"));
        Assert.That(run["dev-l3out-anchor-301-ipv6-peer"]["addr"], Is.EqualTo("2001:db8:2::/64"));
    }

    [Test]
    public async Task BecomingDualStackKeepsTheNamesOfIpv4()
    {
        ClusterTopology before = Topologies.DualStack with { NodeSubnets = [Topologies.DualStack.NodeSubnets[0]] };

        FabricRun ipv4 = await Run(before);
        FabricRun both = await Run(Topologies.DualStack);

        Assert.That(ipv4.Names, Is.SubsetOf(both.Names));
    }

    [Test]
    public async Task BfdHasAPolicyAProfileForEachFamilyAndAPeerControl()
    {
        FabricRun run = await Run(Topologies.DualStack, bgp: new BgpPeerOptions { Bfd = new BfdOptions { MinimumReceiveInterval = 200 } });

        Assert.That(run["dev-l3out-bfd"], Is.EquivalentTo(Inputs(
            ("tenantDn", "uni/tn-dev"),
            ("name", "dev-bfd"),
            ("adminSt", "enabled"),
            ("minRxIntvl", "200"),
            ("minTxIntvl", "300"),
            ("detectMult", "3"))));
        Assert.That(
            run.OfType("L3outBfdInterfaceProfile").Select(profile => profile.Inputs["logicalInterfaceProfileDn"]),
            Is.EqualTo(new[] { "uni/tn-dev/out-calico/lnodep-anchors/lifp-ifs", "uni/tn-dev/out-calico/lnodep-anchors/lifp-ifs-ipv6" }));
        Assert.That(run.OfType("BgpPeerConnectivityProfile").Select(peer => peer.Inputs["peerCtrls"]), Has.All.EqualTo(List("bfd")));
    }

    [Test]
    public async Task PortGroupFlagsAndLagPolicyReachTheVmmDomain()
    {
        FabricRun run = await Run(
            Topologies.Dev,
            Options() with { PortGroup = new PortGroupOptions(ForgedTransmits: true, MacChanges: true) },
            domain: "uni/vmmp-VMware/dom-vds",
            lagPolicy: "uni/vmmp-VMware/dom-vds/vswitchpolcont/enlacplagp-lag");

        Assert.That(((ImmutableArray<object>)run["dev-l3out-anchor-202"]["relationL3extRsDynPathAtts"]).Single(), Is.EquivalentTo(Inputs(
            ("tdn", "uni/vmmp-VMware/dom-vds"),
            ("floatingAddress", "192.168.2.254/24"),
            ("forgedTransmit", "Enabled"),
            ("macChange", "Enabled"),
            ("promiscuousMode", "Disabled"),
            ("enhancedLagPolicyDn", "uni/vmmp-VMware/dom-vds/vswitchpolcont/enlacplagp-lag"))));
    }

    [Test]
    public async Task PeerAddressesAndGatewaysAreThoseOfTheLeaves()
    {
        ImmutableArray<string> peers = [];
        ImmutableArray<string> gateways = [];
        await FabricRun.Of(() =>
        {
            FloatingL3Out l3Out = Create(Topologies.DualStack, Options(), new BgpPeerOptions(), "uni/phys-phys", lagPolicy: null);
            l3Out.PeerAddresses.Apply(addresses => peers = addresses);
            l3Out.Gateways.Apply(addresses => gateways = addresses);
        });

        Assert.That(peers, Is.EquivalentTo(new[] { "192.168.2.1", "192.168.2.3", "2001:db8:2::1", "2001:db8:2::3" }));
        Assert.That(gateways, Is.EquivalentTo(new[] { "192.168.2.253", "2001:db8:2::fd" }));
    }

    [Test]
    public async Task TellsTheTopologyForPictures()
    {
        FabricRun run = await Run(Topologies.Dev);

        var topology = (ImmutableDictionary<string, object?>)(await run.OutputOf("dev-l3out", "topology"))!;
        var leaves = (ImmutableArray<object?>)topology["leaves"]!;
        var sessions = (ImmutableArray<object?>)topology["sessions"]!;
        Assert.Multiple(() =>
        {
            Assert.That(topology["asScheme"], Is.EqualTo("shared"));
            Assert.That(topology["encapScope"], Is.EqualTo("local"));
            Assert.That(topology["vlan"], Is.EqualTo(310));
            Assert.That(topology["mtu"], Is.EqualTo(9000));
            Assert.That(leaves.Select(leaf => ((ImmutableDictionary<string, object?>)leaf!)["role"]), Is.EqualTo(new[] { "anchor", "anchor", "non-anchor" }));
            Assert.That(sessions, Has.Length.EqualTo(4));
            Assert.That(sessions[0], Is.EquivalentTo(new Dictionary<string, object?>
            {
                ["leaf"] = 201,
                ["node"] = "dev-cp-1",
                ["family"] = "ipv4",
                ["leafAddress"] = "192.168.2.1",
                ["nodeAddress"] = "192.168.2.11",
                ["leafAsn"] = 65002.0,
                ["nodeAsn"] = 65003.0,
            }));
        });
    }

    internal static L3OutOptions Options() => new() { Name = "calico", NodeProfile = "anchors", InterfaceProfile = "ifs", PolicyPrefix = "dev" };

    internal static Task<FabricRun> Run(
        ClusterTopology topology,
        L3OutOptions? l3Out = null,
        BgpPeerOptions? bgp = null,
        string domain = "uni/phys-phys",
        string? lagPolicy = null) => FabricRun.Of(() => Create(topology, l3Out ?? Options(), bgp ?? new BgpPeerOptions(), domain, lagPolicy));

    internal static ImmutableArray<object> List(params string[] values) => [.. values];

    internal static Dictionary<string, object> Inputs(params (string Name, object Value)[] inputs) => inputs.ToDictionary(input => input.Name, input => input.Value);

    private static IEnumerable<TestCaseData> Clusters()
    {
        yield return new TestCaseData(Topologies.Dev).SetName("{m}(Dev)");
        yield return new TestCaseData(Topologies.DualStack).SetName("{m}(DualStack)");
        yield return new TestCaseData(Topologies.Ipv6Only).SetName("{m}(Ipv6Only)");
        yield return new TestCaseData(Topologies.Dev with { LocalAsn = 65100 }).SetName("{m}(LocalAs)");
        yield return new TestCaseData(Topologies.PerNode(Topologies.Dev)).SetName("{m}(PerNode)");
        yield return new TestCaseData(Topologies.PerNode(Topologies.DualStack)).SetName("{m}(PerNodeDualStack)");
    }

    private static FloatingL3Out Create(ClusterTopology topology, L3OutOptions l3Out, BgpPeerOptions bgp, string domain, string? lagPolicy, ComponentResourceOptions? options = null) => new(
        "dev-l3out",
        new FloatingL3OutArgs
        {
            Topology = topology,
            L3Out = l3Out,
            Bgp = bgp,
            TenantDn = "uni/tn-dev",
            VrfDn = "uni/tn-dev/ctx-vrf",
            L3DomainDn = "uni/l3dom-l3",
            FloatingDomainDn = domain,
            EnhancedLagPolicyDn = lagPolicy is null ? null : (Input<string>)lagPolicy,
            BgpTimersDn = "uni/tn-dev/bgpCtxP-timers",
            BestPathDn = "uni/tn-dev/bestpath-relax",
            Password = "s3cret",
            Password2 = "second",
        },
        options);
}
