using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Stacks.Checks;

/// <summary>Router IDs of a VRF: one for a leaf switch in all of its L3Outs, and none for two leaf switches.</summary>
internal static class RouterIdClashes
{
    public static IEnumerable<Problem> Of((StackTopology One, StackTopology Other) pair) =>
        from one in Routers(pair.One)
        from other in Routers(pair.Other)
        where pair.One.SharesVrf(pair.Other) && (one.Node == other.Node) != (one.RouterId == other.RouterId)
        select new Problem(ProblemSeverity.Error, Message(pair, one, other));

    private static string Message((StackTopology One, StackTopology Other) pair, FabricLeaf one, FabricLeaf other)
    {
        string vrf = pair.One.Topology.Vrf.Length > 0 ? $" in the VRF {pair.One.Topology.Vrf}" : "";
        return one.Node == other.Node
            ? $"Leaf {one.Node} has the router ID {one.RouterId} in {pair.One.Name} and {other.RouterId} in {pair.Other.Name}: it has one{vrf}."
            : $"The router ID {one.RouterId} is that of leaf {one.Node} in {pair.One.Name} and of leaf {other.Node} in {pair.Other.Name}: it must be unique{vrf}.";
    }

    private static IEnumerable<FabricLeaf> Routers(StackTopology topology) => topology.Topology.Leaves.Where(leaf => leaf.RouterId.Length > 0);
}
