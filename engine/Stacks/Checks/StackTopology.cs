using CalicoAci.Engine.Graphs.Fabric;

namespace CalicoAci.Engine.Stacks.Checks;

/// <summary>The topology of a fabric component with the stack that it belongs to.</summary>
/// <param name="Stack">The stack's name.</param>
/// <param name="Index">The stack's place among those of its fabric.</param>
/// <param name="Topology">The topology.</param>
internal sealed record StackTopology(string Stack, int Index, FabricTopology Topology)
{
    /// <summary>The component, for a message.</summary>
    public string Name => $"{Topology.Component} of stack {Stack}";

    /// <summary>Whether both are in one VRF; two VRFs that are not known may be one.</summary>
    public bool SharesVrf(StackTopology other) =>
        Topology.Vrf.Length == 0 || other.Topology.Vrf.Length == 0 || Topology.Vrf == other.Topology.Vrf;

    /// <summary>Every two topologies of different stacks, each pair once.</summary>
    public static IEnumerable<(StackTopology One, StackTopology Other)> Pairs(IReadOnlyList<StackTopology> topologies) =>
        from one in topologies
        from other in topologies
        where one.Index < other.Index
        select (one, other);
}
