using System.Collections.Immutable;
using System.Net;
using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Fabric.Tenancy;
using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Components.Model;
using Pulumi;
using static CalicoAci.Components.Tests.Fabric.FloatingL3OutTests;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Tests.Fabric;

public sealed class OutsideL3OutTests
{
    private static readonly OutsideOptions Outside = new()
    {
        Name = "L3O_EXTERNAL",
        FabricAsn = 65002,
        PolicyPrefix = "dev-outside",
        Leaves = [new BorderLeaf(1, 201, IPAddress.Parse("10.255.0.201"))],
        Interfaces = [SubInterface("router-1", "10.100.0.1/30", "2001:db8:100::1/64")],
        Ospf = new OspfOptions { Area = "0.0.0.108", Authentication = OspfAuthentication.Md5 },
        ExternalEpgs = [new ExternalEpgOptions("EPG_DEFAULT", [new ExternalSubnet("default", Cidr.Parse("0.0.0.0/0"), [SubnetScope.ImportSecurity], [])], [], [])],
    };

    [Test]
    public async Task OspfRunsOnTheInterfacesOfBothFamilies()
    {
        FabricRun run = await Run(Outside);

        Assert.That(run["dev-outside"]["enforceRtctrls"], Is.EqualTo(List("export")));
        Assert.That(run["dev-outside"]["relationL3extRsL3DomAtt"], Is.EqualTo("uni/l3dom-l3"));
        Assert.That(run["dev-outside-ospf"], Is.EquivalentTo(Inputs(
            ("l3OutsideDn", "uni/tn-dev/out-L3O_EXTERNAL"),
            ("areaId", "0.0.0.108"),
            ("areaType", "regular"),
            ("areaCost", "1"))));
        Assert.That(run["dev-outside-ospf-interfaces"]["nwT"], Is.EqualTo("p2p"));
        Assert.That(run.OfType("L3outOspfInterfaceProfile").Select(profile => profile.Inputs["logicalInterfaceProfileDn"]), Is.EquivalentTo(new[]
        {
            "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces",
            "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces-ipv6",
        }));
        Assert.That(run["dev-outside-router-1"], Is.EquivalentTo(Inputs(
            ("logicalInterfaceProfileDn", "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces"),
            ("targetDn", "topology/pod-1/paths-201/pathep-[eth1/40]"),
            ("ifInstT", "sub-interface"),
            ("encap", "vlan-108"),
            ("addr", "10.100.0.1/30"),
            ("mtu", "9000"))));
        Assert.That(run["dev-outside-router-1-ipv6"]["addr"], Is.EqualTo("2001:db8:100::1/64"));
        Assert.That(run["dev-outside-EPG_DEFAULT-default"]["scopes"], Is.EqualTo(List("import-security")));
    }

    [Test]
    public async Task TheOspfKeyIsASecret()
    {
        var keys = new List<Input<string>>();
        var options = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                resource =>
                {
                    if (resource.Args is Aci.L3outOspfInterfaceProfileArgs profile)
                    {
                        keys.Add(profile.AuthKey!);
                    }

                    return null;
                },
            },
        };

        await Run(Outside, options);

        Assert.That(keys, Has.Count.EqualTo(2));
        foreach (Input<string> key in keys)
        {
            Assert.That(await Output.IsSecretAsync(key.ToOutput()), Is.True);
        }
    }

    [Test]
    public async Task WithoutAuthenticationNoKeyIsGiven()
    {
        FabricRun run = await Run(Outside with { Ospf = Outside.Ospf! with { Authentication = OspfAuthentication.None, NetworkType = OspfNetworkType.Broadcast, IgnoreMtu = true } });

        Assert.That(run.OfType("L3outOspfInterfaceProfile").Select(profile => profile.Inputs.ContainsKey("authKey")), Has.None.True);
        Assert.That(run["dev-outside-ospf-interfaces"]["nwT"], Is.EqualTo("bcast"));
        Assert.That(run["dev-outside-ospf-interfaces"]["ctrls"], Is.EqualTo(List("mtu-ignore")));
    }

    [Test]
    public async Task AVpcSviHasMembersAndSharedAddresses()
    {
        var vpc = new OutsideInterface(
            "core",
            InterfaceKind.Svi,
            1,
            [new LeafInterface(202, [Address("10.100.1.2/29")]), new LeafInterface(201, [Address("10.100.1.1/29")])],
            "VPC_CORE",
            901,
            [Address("10.100.1.3/29")],
            1500);

        FabricRun run = await Run(Outside with { Interfaces = [vpc] });

        Assert.That(run["dev-outside-core"]["targetDn"], Is.EqualTo("topology/pod-1/protpaths-201-202/pathep-[VPC_CORE]"));
        Assert.That(run["dev-outside-core"]["ifInstT"], Is.EqualTo("ext-svi"));
        Assert.That(run["dev-outside-core"], Does.Not.ContainKey("addr"));
        Assert.That(run["dev-outside-core-a"]["addr"], Is.EqualTo("10.100.1.1/29"));
        Assert.That(run["dev-outside-core-b"]["addr"], Is.EqualTo("10.100.1.2/29"));
        Assert.That(run.OfType("L3outPathAttachmentSecondaryIp").Select(address => address.Inputs["l3outPathAttachmentDn"]), Is.EquivalentTo(new[]
        {
            "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces/rspathL3OutAtt-[topology/pod-1/protpaths-201-202/pathep-[VPC_CORE]]/mem-A",
            "uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/lifp-dev-outside-interfaces/rspathL3OutAtt-[topology/pod-1/protpaths-201-202/pathep-[VPC_CORE]]/mem-B",
        }));
    }

    [Test]
    public async Task BgpPeersAreOnTheirInterfaceOrOnTheLoopbacks()
    {
        FabricRun run = await Run(Outside with
        {
            Protocol = OutsideProtocol.Bgp,
            Ospf = null,
            BgpPeers =
            [
                new OutsideBgpPeer(IPAddress.Parse("10.100.0.2"), 65200),
                new OutsideBgpPeer(IPAddress.Parse("2001:db8:100::2"), 65200),
                new OutsideBgpPeer(IPAddress.Parse("10.255.9.9"), 65201) { Options = new BgpPeerOptions { TimeToLive = 3 } },
            ],
        });

        Assert.That(run["dev-outside-bgp"]["l3OutsideDn"], Is.EqualTo("uni/tn-dev/out-L3O_EXTERNAL"));
        Assert.That(run["dev-outside-router-1-peer-10.100.0.2"]["parentDn"], Does.EndWith("/lifp-dev-outside-interfaces/rspathL3OutAtt-[topology/pod-1/paths-201/pathep-[eth1/40]]"));
        Assert.That(run["dev-outside-router-1-peer-2001-db8-100--2"]["parentDn"], Does.Contain("/lifp-dev-outside-interfaces-ipv6/"));
        Assert.That(run["dev-outside-peer-10.255.9.9"]["parentDn"], Is.EqualTo("uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border"));
        Assert.That(run["dev-outside-peer-10.255.9.9"]["ttl"], Is.EqualTo("3"));
        Assert.That(run.OfType("L3outOspfExternalPolicy"), Is.Empty);
    }

    [Test]
    public async Task NeighboursHaveTheOptionsOfNodes()
    {
        var limit = new PrefixLimitOptions { Maximum = 1000, Action = PrefixLimitAction.Restart, RestartTime = 5 };
        OutsideBgpPeer Peer(string address) => new(IPAddress.Parse(address), 65200)
        {
            LocalAsn = 65100,
            PrefixLimit = limit with { },
            Options = new BgpPeerOptions
            {
                Enabled = false,
                AllowSelfAs = true,
                AllowedSelfAsCount = 2,
                NextHopSelf = true,
                SendCommunity = true,
                DisableConnectedCheck = true,
                Weight = 7,
                LocalAsPropagation = LocalAsPropagation.ReplaceAs,
                PrivateAs = [PrivateAsControl.RemoveAll, PrivateAsControl.RemoveExclusive],
                Bfd = new BfdOptions(),
            },
        };

        FabricRun run = await Run(Outside with
        {
            Protocol = OutsideProtocol.Bgp,
            Ospf = null,
            BgpPeers = [Peer("10.100.0.2"), Peer("2001:db8:100::2")],
            BgpTimers = new BgpContextOptions { KeepAliveInterval = 10, HoldInterval = 30, StaleInterval = 60, MaximumAsPathLength = 0 },
            Bfd = new BfdOptions { DetectionMultiplier = 5 },
        });

        Assert.That(run["dev-outside-router-1-peer-10.100.0.2"].Remove("parentDn"), Is.EquivalentTo(Inputs(
            ("addr", "10.100.0.2"),
            ("asNumber", "65200"),
            ("addrTCtrls", List("af-ucast")),
            ("adminState", "disabled"),
            ("allowedSelfAsCnt", "2"),
            ("ttl", "1"),
            ("weight", "7"),
            ("ctrls", List("allow-self-as", "nh-self", "send-com")),
            ("peerCtrls", List("bfd", "dis-conn-check")),
            ("privateASctrls", List("remove-exclusive", "remove-all")),
            ("localAsn", "65100"),
            ("localAsnPropagate", "replace-as"),
            ("password", "bgp-password"),
            ("relationBgpRsPeerPfxPol", "uni/tn-dev/bgpPfxP-dev-outside-limit-1000-restart-75-5"))));
        Assert.That(run.OfType("BgpPeerPrefix"), Has.Count.EqualTo(1));
        Assert.That(run["dev-outside-bgp-protocol"]["relationBgpRsBgpNodeCtxPol"], Is.EqualTo("uni/tn-dev/bgpCtxP-dev-outside-timers"));
        Assert.That(run["dev-outside-bgp-timers"]["holdIntvl"], Is.EqualTo("30"));
        Assert.That(run["dev-outside-bfd"]["detectMult"], Is.EqualTo("5"));
        Assert.That(run.OfType("L3outBfdInterfaceProfile").Select(profile => profile.Inputs["relationBfdRsIfPol"]), Is.EqualTo(new[] { "uni/tn-dev/bfdIfPol-dev-outside-bfd", "uni/tn-dev/bfdIfPol-dev-outside-bfd" }));
    }

    [Test]
    public async Task OspfUsesBfdAndMakesSummaries()
    {
        FabricRun run = await Run(Outside with { Bfd = new BfdOptions(), ExternalEpgs = [Summary] });

        Assert.That(run["dev-outside-ospf-interfaces"]["ctrls"], Is.EqualTo(List("bfd")));
        Assert.That(run["dev-outside-summary"], Is.EquivalentTo(Inputs(("tenantDn", "uni/tn-dev"), ("name", "dev-outside-summary"))));
        Assert.That(run["dev-outside-export-pods"]["relationL3extRsSubnetToRtSumm"], Is.EqualTo("uni/tn-dev/ospfrtsumm-dev-outside-summary"));
    }

    [Test]
    public async Task BgpMakesSummaries()
    {
        FabricRun run = await Run(Outside with { Protocol = OutsideProtocol.Bgp, Ospf = null, ExternalEpgs = [Summary] });

        Assert.That(run["dev-outside-export-pods"]["relationL3extRsSubnetToRtSumm"], Is.EqualTo("uni/tn-dev/bgprtsum-dev-outside-summary"));
    }

    [Test]
    public void ANeighbourHasASessionWithEachLeafOfItsSubnetOrWithAll()
    {
        OutsideOptions outside = Outside with
        {
            Leaves = [new BorderLeaf(1, 201, IPAddress.Parse("10.255.0.201")), new BorderLeaf(1, 202, IPAddress.Parse("10.255.0.202"), RouterIdLoopback: false)],
            BgpPeers = [new OutsideBgpPeer(IPAddress.Parse("10.100.0.2"), 65200), new OutsideBgpPeer(IPAddress.Parse("10.255.9.9"), 65201)],
        };

        Assert.That(outside.Sessions().Select(session => $"{session.NodeId} {session.LeafAddress} {session.Peer.Address}"), Is.EqualTo(new[]
        {
            "201 10.100.0.1 10.100.0.2", "201 10.255.0.201 10.255.9.9", "202  10.255.9.9",
        }));
    }

    [Test]
    public async Task TheTopologyTellsLeavesVlansAndSessions()
    {
        FabricRun run = await Run(Outside with
        {
            Protocol = OutsideProtocol.Bgp,
            Ospf = null,
            BgpPeers = [new OutsideBgpPeer(IPAddress.Parse("10.100.0.2"), 65200) { LocalAsn = 65100 }],
        });

        var topology = (ImmutableDictionary<string, object>)(await run.OutputOf("dev-outside", "topology"))!;
        static ImmutableDictionary<string, object> First(object list) => (ImmutableDictionary<string, object>)((ImmutableArray<object>)list)[0];
        Assert.That(topology["kind"], Is.EqualTo("outside"));
        Assert.That(topology["vrf"], Is.EqualTo("uni/tn-dev/ctx-vrf"));
        Assert.That(First(topology["leaves"])["role"], Is.EqualTo("border"));
        Assert.That(First(topology["leaves"])["routerId"], Is.EqualTo("10.255.0.201"));
        Assert.That(First(topology["vlans"])["vlan"], Is.EqualTo(108));
        Assert.That(First(topology["sessions"])["leafAsn"], Is.EqualTo(65100));
        Assert.That(First(topology["sessions"])["nodeAddress"], Is.EqualTo("10.100.0.2"));
        Assert.That(First(topology["ranges"])["prefix"], Is.EqualTo("10.100.0.0/30"));
    }

    private static ExternalEpgOptions Summary { get; } = new(
        "export",
        [new ExternalSubnet("pods", Cidr.Parse("10.1.0.0/16"), [SubnetScope.ExportRtctrl], [], Summarize: true)],
        [],
        []);

    [Test]
    public async Task StaticRoutesAreOnEveryBorderLeaf()
    {
        FabricRun run = await Run(Outside with
        {
            Protocol = OutsideProtocol.Static,
            Ospf = null,
            StaticRoutes = [new StaticRoute(Cidr.Parse("0.0.0.0/0"), [IPAddress.Parse("10.100.0.2")], 5)],
        });

        ImmutableDictionary<string, object> route = run["dev-outside-node-201-route-0.0.0.0-0"];
        Assert.That(route["dn"], Is.EqualTo("uni/tn-dev/out-L3O_EXTERNAL/lnodep-dev-outside-border/rsnodeL3OutAtt-[topology/pod-1/node-201]/rt-[0.0.0.0/0]"));
        Assert.That(route["className"], Is.EqualTo("ipRouteP"));
        Assert.That(route["content"], Is.EquivalentTo(Inputs(("ip", "0.0.0.0/0"), ("pref", "5"))));
        var hop = (ImmutableDictionary<string, object>)((ImmutableArray<object>)route["children"]).Single();
        Assert.That(hop["rn"], Is.EqualTo("nh-[10.100.0.2]"));
        Assert.That(hop["content"], Is.EquivalentTo(Inputs(("nhAddr", "10.100.0.2"), ("type", "prefix"))));
    }

    [Test]
    public async Task BlocksOfThePodRangeAreAdvertisedByARouteMap()
    {
        FabricRun run = await Run(Outside with { LongerPrefixes = [.. PrefixMatch.For(Topologies.Dev, [ClusterRange.Pods])] });

        Assert.That(run["dev-outside-routes-export"]["parentDn"], Is.EqualTo("uni/tn-dev/out-L3O_EXTERNAL"));
        Assert.That(run["dev-outside-routes-export"]["name"], Is.EqualTo("default-export"));
        Assert.That(run["dev-outside-routes-export-longer-prefixes-pods"], Is.EquivalentTo(Inputs(
            ("matchRuleDn", "uni/tn-dev/subj-dev-outside-export-longer-prefixes"),
            ("name", "pods"),
            ("ip", "10.1.0.0/16"),
            ("aggregate", "yes"))));
    }

    [Test]
    public async Task ADomainOfItsOwnIsCreatedOrLookedUp()
    {
        FabricRun created = await Run(Outside with { L3Domain = new FabricObject("outside") });
        FabricRun reused = await Run(Outside with { L3Domain = new FabricObject("outside", Reuse: true) });

        Assert.That(created["dev-outside-l3-domain"]["relationInfraRsVlanNs"], Is.EqualTo("uni/infra/vlanns-[vlans]-static"));
        Assert.That(reused.OfType("L3DomainProfile"), Is.Empty);
        Assert.That(reused.Called.Single().Token, Is.EqualTo("aci:index/getL3DomainProfile:getL3DomainProfile"));
        Assert.That(reused["dev-outside"]["relationL3extRsL3DomAtt"], Is.EqualTo("uni/l3dom-outside"));
    }

    private static OutsideInterface SubInterface(string name, params string[] addresses) => new(
        name, InterfaceKind.SubInterface, 1, [new LeafInterface(201, [.. addresses.Select(Address)])], "eth1/40", 108, [], 9000);

    private static InterfaceAddress Address(string text) => InterfaceAddress.TryParse(text, out InterfaceAddress address) ? address : throw new FormatException(text);

    private static Task<FabricRun> Run(OutsideOptions outside, ComponentResourceOptions? options = null) => FabricRun.Of(() => _ = new OutsideL3Out(
        "dev-outside",
        new OutsideL3OutArgs
        {
            Outside = outside,
            TenantDn = "uni/tn-dev",
            VrfDn = "uni/tn-dev/ctx-vrf",
            L3DomainDn = "uni/l3dom-l3",
            VlanPoolDn = "uni/infra/vlanns-[vlans]-static",
            ContractNames = new Dictionary<string, Output<string>>(),
            OspfKey = "ospf-key",
            BgpPassword = "bgp-password",
        },
        options));
}
