using CalicoAci.Components.Model;

namespace CalicoAci.Infra.Settings;

/// <summary>Settings that passed every rule, with the topology that follows from them: what the wiring works from.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Topology">The topology.</param>
public sealed record StackPlan(StackSettings Settings, ClusterTopology Topology);
