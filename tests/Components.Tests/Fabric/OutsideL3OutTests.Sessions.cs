using System.Collections.Immutable;
using System.Net;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Tenancy;
using CalicoAci.Components.Fabric.Transit;
using static CalicoAci.Components.Tests.Fabric.FloatingL3OutTests;

namespace CalicoAci.Components.Tests.Fabric;

/// <summary>The BGP sessions of the border leaves with routers.</summary>
public sealed partial class OutsideL3OutTests
{
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
}
