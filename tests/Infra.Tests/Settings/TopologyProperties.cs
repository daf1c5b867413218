using CalicoAci.Components.Model;
using FsCheck;
using FsCheck.Fluent;

namespace CalicoAci.Infra.Tests.Settings;

public sealed class TopologyProperties
{
    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property RemovingANodeTouchesOnlyThatNode() => Prop.ForAll(Cases(), item =>
    {
        ClusterTopology before = Stack(item.Workers, item.Racks, item.PerNode, except: []).Plan().Topology;
        ClusterTopology after = Stack(item.Workers, item.Racks, item.PerNode, except: [item.Removed]).Plan().Topology;

        string[] gone = [.. Facts(before).Except(Facts(after))];
        return gone.Length == 1 && gone[0].StartsWith($"dev-worker-{item.Removed} ", StringComparison.Ordinal) && !Facts(after).Except(Facts(before)).Any();
    });

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property GrowingAddsNodesAndTouchesNoOther() => Prop.ForAll(Cases(), item =>
    {
        ClusterTopology before = Stack(item.Workers, item.Racks, item.PerNode, except: []).Plan().Topology;
        ClusterTopology after = Stack(item.Workers + item.Removed, item.Racks, item.PerNode, except: []).Plan().Topology;

        return !Facts(before).Except(Facts(after)).Any() && Facts(after).Except(Facts(before)).Count() == item.Removed;
    });

    [FsCheck.NUnit.Property(MaxTest = 60)]
    public Property SessionsStayWithinARackAndReachEveryNode() => Prop.ForAll(Cases(), item =>
    {
        ClusterTopology topology = Stack(item.Workers, item.Racks, item.PerNode, except: []).Plan().Topology;
        BgpSession[] sessions = [.. topology.Sessions()];

        return sessions.All(session => session.Leaf.Rack == session.Node.Rack && session.LeafAsn != session.NodeAsn)
            && topology.Nodes.All(node => sessions.Count(session => session.Node == node) == topology.AnchorLeaves.Count(leaf => leaf.Rack == node.Rack))
            && sessions.GroupBy(session => session.Leaf).All(leaf => leaf.Count() <= ClusterTopology.MaximumSessionsPerLeaf);
    });

    private static Arbitrary<(int Workers, int Racks, bool PerNode, int Removed)> Cases() => Arb.From(
        from workers in Gen.Choose(1, 60)
        from racks in Gen.Choose(1, 5)
        from perNode in Gen.Elements(true, false)
        from removed in Gen.Choose(1, workers)
        select (workers, racks, perNode, removed));

    private static IEnumerable<string> Facts(ClusterTopology topology)
        => topology.Nodes.Select(node => $"{node.Name} {node.Rack} {node.PrimaryAddress} {node.Asn} {node.Pool} {node.Number}");

    private static SampleStack Stack(int workers, int racks, bool perNode, int[] except)
    {
        SampleStack stack = new SampleStack().With("leaves", "[]");
        for (int index = 0; index < racks * 2; index++)
        {
            stack.With($"leaves[{index}]", $$"""{ "node": {{201 + index}}, "rack": "r{{index / 2}}", "routerId": "1.1.1.{{index + 1}}", "addresses": ["192.168.2.{{index + 1}}"] }""");
        }

        string names = string.Join(',', Enumerable.Range(0, racks).Select(rack => $"\"r{rack}\""));
        if (perNode)
        {
            stack.With("bgp", """{ "scheme": "per-node", "fabricAsn": 65002, "firstNodeAsn": 64513 }""");
        }

        return stack
            .With("nodes.controlPlane.racks", $"[{names}]")
            .With("nodes.workers.worker.racks", $"[{names}]")
            .With("nodes.workers.worker.count", $"{workers}")
            .With("nodes.workers.worker.except", $"[{string.Join(',', except)}]");
    }
}
