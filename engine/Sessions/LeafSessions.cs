using System.Collections.Immutable;
using CalicoAci.Engine.Graphs.Fabric;

namespace CalicoAci.Engine.Sessions;

/// <summary>The BGP sessions of one leaf switch.</summary>
/// <param name="Component">The name of the fabric component: the L3Out.</param>
/// <param name="IsOutside">Whether the other ends are routers outside the fabric instead of nodes.</param>
/// <param name="Leaf">The leaf's node ID.</param>
/// <param name="Rack">The leaf's rack.</param>
/// <param name="Sessions">Its sessions in the order of the component's output.</param>
public sealed record LeafSessions(string Component, bool IsOutside, string Leaf, string Rack, ImmutableArray<FabricSession> Sessions);
