using System.Collections.Immutable;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>A VLAN as a fabric component describes it.</summary>
/// <param name="Vlan">The VLAN.</param>
/// <param name="Leaves">The node IDs of the leaf switches that use it.</param>
public sealed record FabricVlan(string Vlan, ImmutableArray<string> Leaves);
