using System.Collections.Immutable;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Model;
using CalicoAci.Components.Model.Changes;

namespace CalicoAci.Components.Tests.Fabric;

public sealed class SviPathTests
{
    private static readonly SviPath Master = new("dev-cp-1", 1, [202, 201], "IPG_CP1", ["dev-cp-1"]);
    private static readonly SviPath Worker = new("dev-worker-1", 1, [201, 202], "IPG_W1", ["dev-worker-1"]);

    [Test]
    public async Task AVpcHasAnAddressOfEachLeafAndTheGatewayOnBothSides()
    {
        FabricRun run = await FloatingL3OutTests.Run(Topologies.PerNode(Topologies.Dev), FloatingL3OutTests.Options() with { Paths = [Master, Worker] });

        const string path = "uni/tn-dev/out-calico/lnodep-anchors/lifp-ifs/rspathL3OutAtt-[topology/pod-1/protpaths-201-202/pathep-[IPG_CP1]]";
        Assert.That(run.OfType("L3outFloatingSvi"), Is.Empty);
        Assert.That(run["dev-l3out-path-dev-cp-1"], Is.EquivalentTo(FloatingL3OutTests.Inputs(
            ("logicalInterfaceProfileDn", "uni/tn-dev/out-calico/lnodep-anchors/lifp-ifs"),
            ("targetDn", "topology/pod-1/protpaths-201-202/pathep-[IPG_CP1]"),
            ("ifInstT", "ext-svi"),
            ("encap", "vlan-310"),
            ("encapScope", "local"),
            ("autostate", "enabled"),
            ("mtu", "9000"))));
        Assert.That(run["dev-l3out-path-dev-cp-1-a"], Is.EquivalentTo(FloatingL3OutTests.Inputs(("leafPortDn", path), ("side", "A"), ("addr", "192.168.2.1/24"))));
        Assert.That(run["dev-l3out-path-dev-cp-1-b"], Is.EquivalentTo(FloatingL3OutTests.Inputs(("leafPortDn", path), ("side", "B"), ("addr", "192.168.2.2/24"))));
        Assert.That(run["dev-l3out-path-dev-cp-1-b-secondary"], Is.EquivalentTo(FloatingL3OutTests.Inputs(
            ("l3outPathAttachmentDn", $"{path}/mem-B"),
            ("addr", "192.168.2.253/24"))));
    }

    [Test]
    public async Task WithAnAsPerNodeTheSessionsAreThoseOfTheTopology()
    {
        ClusterTopology topology = Topologies.PerNode(Topologies.Dev);

        FabricRun run = await FloatingL3OutTests.Run(topology, FloatingL3OutTests.Options() with { Paths = [Master, Worker] });

        Assert.That(SessionTable.OfObjects(run, topology), Is.EqualTo(SessionTable.OfTopology(topology)));
    }

    [Test]
    public async Task WithASharedAsTheSubnetIsAPeerOnceALeaf()
    {
        FabricRun run = await FloatingL3OutTests.Run(Topologies.Dev, FloatingL3OutTests.Options() with { Paths = [Master, Worker] });

        Assert.That(run.OfType("BgpPeerConnectivityProfile").Select(peer => peer.Name), Is.EqualTo(new[] { "dev-l3out-path-dev-cp-1-peer" }));
        Assert.That(SessionTable.OfObjects(run, Topologies.Dev), Is.EqualTo(SessionTable.OfTopology(Topologies.Dev)));
    }

    [Test]
    public async Task BothLeavesOfAVpcAreInterruptedWithTheirCommonPeer()
    {
        FabricRun run = await FloatingL3OutTests.Run(Topologies.Dev, FloatingL3OutTests.Options() with { Paths = [Master, Worker] });

        var group = (ImmutableDictionary<string, object?>)((ImmutableArray<object?>)(await run.OutputOf("dev-l3out", Redundancy.Output))!).Single()!;
        var members = ((ImmutableArray<object?>)group["members"]!).Cast<ImmutableDictionary<string, object?>>().ToList();
        Assert.That(members.Select(member => member["name"]), Is.EqualTo(new[] { "leaf 201", "leaf 202" }));
        Assert.That(
            members.Select(member => ((ImmutableArray<object?>)((ImmutableDictionary<string, object?>)((ImmutableArray<object?>)member["interruptions"]!)[0]!)["resources"]!).Single()),
            Is.EqualTo(new[] { "dev-l3out-path-dev-cp-1-peer", "dev-l3out-path-dev-cp-1-peer" }));
    }

    [Test]
    public async Task APortOfOneLeafHasTheAddressItself()
    {
        SviPath port = new("dev-cp-1", 1, [201], "eth1/10", ["dev-cp-1"]);

        FabricRun run = await FloatingL3OutTests.Run(Topologies.Dev, FloatingL3OutTests.Options() with { Paths = [port] });

        Assert.That(run["dev-l3out-path-dev-cp-1"]["targetDn"], Is.EqualTo("topology/pod-1/paths-201/pathep-[eth1/10]"));
        Assert.That(run["dev-l3out-path-dev-cp-1"]["addr"], Is.EqualTo("192.168.2.1/24"));
        Assert.That(run.OfType("L3outVpcMember"), Is.Empty);
    }

    [Test]
    public async Task ALeafThatIsNoAnchorIsRefused()
    {
        SviPath port = new("host", 1, [203], "eth1/10", ["dev-cp-1"]);

        Exception? error = await Assert.CatchAsync<Exception>(() => FloatingL3OutTests.Run(Topologies.Dev, FloatingL3OutTests.Options() with { Paths = [port] }));

        Assert.That($"{error}", Does.Contain("Leaf 203 of a path is not an anchor leaf."));
    }

    [Test]
    public async Task WithASharedAsAPortBesideAVpcLeavesNoLeafWithoutItsPeer()
    {
        SviPath port = new("dev-worker-1", 1, [201], "eth1/10", ["dev-worker-1"]);

        FabricRun run = await FloatingL3OutTests.Run(Topologies.Dev, FloatingL3OutTests.Options() with { Paths = [port, Master] });

        Assert.That(run.OfType("BgpPeerConnectivityProfile").Select(peer => peer.Name), Is.EqualTo(new[] { "dev-l3out-path-dev-cp-1-peer" }));
        Assert.That(SessionTable.OfObjects(run, Topologies.Dev), Is.EqualTo(SessionTable.OfTopology(Topologies.Dev)));
    }
}
