using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.LeafByLeaf;
using CalicoAci.Components.Model;
using CalicoAci.Components.Tests.Bootstrap;

namespace CalicoAci.Components.Tests.LeafByLeaf;

/// <summary>Which leaf has its turn after which.</summary>
public sealed class LeafOrderTests
{
    private static readonly ClusterTopology Topology = Cluster((201, "a"), (301, "b"), (202, "a"), (302, "b"), (203, "a"), (401, "empty"));

    [Test]
    public void TheLeavesOfARackFollowEachOtherAndRacksGoSideBySide()
        => Assert.That(Chains(new LeafOrder(Topology, new())), Is.EquivalentTo(new[] { "201 < 202 < 203", "301 < 302" }));

    [Test]
    public void NamedLeavesComeFirst()
        => Assert.That(Chains(new LeafOrder(Topology, new() { First = [203, 302, 201] })), Is.EquivalentTo(new[] { "203 < 201 < 202", "302 < 301" }));

    [Test]
    public void TheLeavesOfAVpcHaveOneTurn()
    {
        var order = new LeafOrder(Topology, new() { Paths = [Path(201, 203), Path(202), Path(301, 302)] });

        Assert.That(Chains(order), Is.EquivalentTo(new[] { "201-203 < 202", "301-302" }));
        Assert.That((order.Keeps("a"), order.Keeps("b")), Is.EqualTo((true, false)), "the nodes of b have no other leaf meanwhile");
    }

    [Test]
    public void ALeafWithoutNodesHasNoTurn()
        => Assert.That(new LeafOrder(Topology, new()).TurnOf(Topology.AnchorLeaves[^1]), Is.Null);

    [Test]
    public void TheStepRunsAgainForTheOtherPasswordAndForNothingElse()
    {
        string before = Facts(Topology), moreNodes = Facts(Topology with { Nodes = [.. Topology.Nodes, Topology.Nodes[0] with { Name = "new" }] });

        Assert.That(moreNodes, Is.EqualTo(before));
        Assert.That(Facts(Topology with { AnchorLeaves = [Topology.AnchorLeaves[0] with { BgpPassword = BgpPasswordSlot.Second }, .. Topology.AnchorLeaves.Skip(1)] }), Is.Not.EqualTo(before));
        Assert.That(new LeafOrder(Topology, new()).Turns.First().Facts(new() { Ttl = 2 }), Is.Not.EqualTo(before));
    }

    private static string Facts(ClusterTopology topology) => new LeafOrder(topology, new()).Turns.First().Facts(new());

    private static IEnumerable<string> Chains(LeafOrder order)
    {
        foreach (LeafTurn last in order.Turns.Where(turn => order.Turns.All(other => other.Before != turn)))
        {
            var chain = new Stack<string>();
            for (LeafTurn? turn = last; turn is not null; turn = turn.Before)
            {
                chain.Push(turn.Ids);
            }

            yield return string.Join(" < ", chain);
        }
    }

    private static SviPath Path(params int[] leaves) => new($"path-{leaves[0]}", 1, leaves, "policy-group", []);

    private static ClusterTopology Cluster(params (int Id, string Rack)[] leaves)
    {
        ClusterTopology sample = SampleCluster.Dev.Topology;
        return sample with
        {
            AnchorLeaves = [.. leaves.Select(leaf => sample.AnchorLeaves[0] with { NodeId = leaf.Id, Rack = leaf.Rack })],
            Nodes = [sample.Nodes[0] with { Rack = "a" }, sample.Nodes[1] with { Rack = "b" }],
        };
    }
}
