using System.Collections.Immutable;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Model;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Tests.Fabric;

/// <summary>The BGP peers of the anchor leaves.</summary>
public sealed partial class FloatingL3OutTests
{
    [Test]
    public async Task DevPeerTakesDynamicNeighboursOfTheNodeSubnet()
    {
        FabricRun run = await Run(Topologies.Dev, bgp: new BgpPeerOptions { AsOverride = true, DisablePeerAsCheck = true });

        Assert.That(run["dev-l3out-anchor-201-peer"].Remove("password"), Is.EquivalentTo(Inputs(
            ("parentDn", Anchor201),
            ("addr", "192.168.2.0/24"),
            ("asNumber", "65003"),
            ("addrTCtrls", List("af-ucast")),
            ("ctrls", List("as-override", "dis-peer-as-check")),
            ("adminState", "enabled"),
            ("allowedSelfAsCnt", "3"),
            ("ttl", "1"),
            ("weight", "0"),
            ("relationBgpRsPeerPfxPol", "uni/tn-dev/bgpPfxP-dev-prefix-limit"))));
    }

    [Test]
    public async Task ALeafUsesTheSecondPasswordOnly()
    {
        ClusterTopology topology = Topologies.DualStack with { AnchorLeaves = [.. Topologies.DualStack.AnchorLeaves.Select((leaf, index) => index == 1 ? leaf with { BgpPassword = BgpPasswordSlot.Second } : leaf)] };
        FabricRun run = await FabricRun.Of(() => Create(topology, Options(), new BgpPeerOptions(), "uni/phys-phys", lagPolicy: null));

        foreach (AnchorLeaf leaf in topology.AnchorLeaves)
        {
            object[] passwords = [.. run.OfType("BgpPeerConnectivityProfile").Where(peer => peer.Name!.Contains($"-anchor-{leaf.NodeId}", StringComparison.Ordinal)).Select(peer => peer.Inputs["password"])];
            Assert.That(passwords, Has.Length.EqualTo(2).And.All.EqualTo(leaf.BgpPassword == BgpPasswordSlot.Second ? "second" : "s3cret"), $"leaf {leaf.NodeId}");
        }
    }

    [Test]
    public async Task PasswordIsASecretEvenWhenItIsGivenInClear()
    {
        var passwords = new List<Input<string>>();
        var options = new ComponentResourceOptions
        {
            ResourceTransformations =
            {
                resource =>
                {
                    if (resource.Args is Aci.BgpPeerConnectivityProfileArgs peer)
                    {
                        passwords.Add(peer.Password!);
                    }

                    return null;
                },
            },
        };

        await FabricRun.Of(() => Create(Topologies.Dev, Options(), new BgpPeerOptions(), "uni/phys-phys", lagPolicy: null, options));

        Assert.That(passwords, Has.Count.EqualTo(2));
        foreach (Input<string> password in passwords)
        {
            Assert.That(await Output.IsSecretAsync(password.ToOutput()), Is.True);
        }
    }

    [Test]
    public async Task WithAnAsPerNodeEveryNodeOfTheRackIsAPeer()
    {
        FabricRun run = await Run(Topologies.PerNode(Topologies.DualStack));

        Assert.That(run.OfType("BgpPeerConnectivityProfile").Select(peer => peer.Name), Is.EqualTo(new[]
        {
            "dev-l3out-anchor-201-ipv6-peer-dev-cp-1",
            "dev-l3out-anchor-201-ipv6-peer-dev-worker-2",
            "dev-l3out-anchor-201-peer-dev-cp-1",
            "dev-l3out-anchor-201-peer-dev-worker-2",
            "dev-l3out-anchor-301-ipv6-peer-dev-worker-1",
            "dev-l3out-anchor-301-peer-dev-worker-1",
        }));
        Assert.That(run["dev-l3out-anchor-201-peer-dev-worker-2"]["asNumber"], Is.EqualTo("63553"));
        Assert.That(run["dev-l3out-anchor-201-peer-dev-worker-2"], Does.Not.ContainKey("ctrls"));
    }

    [TestCase(LocalAsPropagation.None, "none")]
    [TestCase(LocalAsPropagation.NoPrepend, "no-prepend")]
    [TestCase(LocalAsPropagation.ReplaceAs, "replace-as")]
    [TestCase(LocalAsPropagation.DualAs, "dual-as")]
    public async Task ShowsALocalAs(LocalAsPropagation propagation, string expected)
    {
        FabricRun run = await Run(Topologies.Dev with { LocalAsn = 4200000001 }, bgp: new BgpPeerOptions { LocalAsPropagation = propagation });

        Assert.That(run["dev-l3out-anchor-201-peer"]["localAsn"], Is.EqualTo("4200000001"));
        Assert.That(run["dev-l3out-anchor-201-peer"]["localAsnPropagate"], Is.EqualTo(expected));
    }

    [Test]
    public async Task EveryOptionOfASessionReachesThePeer()
    {
        var bgp = new BgpPeerOptions
        {
            Enabled = false,
            AllowSelfAs = true,
            AllowedSelfAsCount = 2,
            NextHopSelf = true,
            SendCommunity = true,
            SendExtendedCommunity = true,
            DisableConnectedCheck = true,
            TimeToLive = 2,
            Weight = 10,
            PrivateAs = [PrivateAsControl.RemoveAll, PrivateAsControl.RemoveExclusive],
            PrefixLimit = new PrefixLimitOptions { Maximum = 1000, Action = PrefixLimitAction.Restart, Threshold = 80, RestartTime = 5 },
        };

        FabricRun run = await Run(Topologies.Dev, bgp: bgp);

        ImmutableDictionary<string, object> peer = run["dev-l3out-anchor-201-peer"];
        Assert.Multiple(() =>
        {
            Assert.That(peer["adminState"], Is.EqualTo("disabled"));
            Assert.That(peer["ctrls"], Is.EqualTo(List("allow-self-as", "nh-self", "send-com", "send-ext-com")));
            Assert.That(peer["peerCtrls"], Is.EqualTo(List("dis-conn-check")));
            Assert.That(peer["privateASctrls"], Is.EqualTo(List("remove-exclusive", "remove-all")));
            Assert.That(peer["allowedSelfAsCnt"], Is.EqualTo("2"));
            Assert.That(peer["ttl"], Is.EqualTo("2"));
            Assert.That(peer["weight"], Is.EqualTo("10"));
            Assert.That(run["dev-l3out-prefix-limit"]["maxPfx"], Is.EqualTo("1000"));
            Assert.That(run["dev-l3out-prefix-limit"]["action"], Is.EqualTo("restart"));
            Assert.That(run["dev-l3out-prefix-limit"]["restartTime"], Is.EqualTo("5"));
        });
    }
}
