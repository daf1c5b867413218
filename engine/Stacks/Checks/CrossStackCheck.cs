using CalicoAci.Engine.Graphs.Fabric;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Stacks.Checks;

/// <summary>What is wrong between stacks. Only stacks of the same fabric meet: those with the same APIC, or with none in their settings.</summary>
public static class CrossStackCheck
{
    /// <summary>All problems between stacks, in a stable order.</summary>
    public static IEnumerable<Problem> Of(IEnumerable<StackReport> stacks) => stacks
        .GroupBy(stack => stack.Fabric, StringComparer.OrdinalIgnoreCase)
        .Where(fabric => fabric.Skip(1).Any())
        .SelectMany(fabric => OfFabric([.. fabric]));

    private static IEnumerable<Problem> OfFabric(IReadOnlyList<StackReport> stacks)
    {
        List<StackTopology> topologies =
        [
            .. stacks.SelectMany((stack, index) => FabricTopology.Of(stack.Result.Plan).Select(topology => new StackTopology(stack.Stack, index, topology))),
        ];
        return
        [
            .. SharedObjects.Of(stacks),
            .. StackTopology.Pairs(topologies).SelectMany(RangeOverlaps.Of),
            .. StackTopology.Pairs(topologies).SelectMany(VlanClashes.Of),
            .. StackTopology.Pairs(topologies).SelectMany(RouterIdClashes.Of),
            .. SessionSums.Of(topologies),
        ];
    }
}
