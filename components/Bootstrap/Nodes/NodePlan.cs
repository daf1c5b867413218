using CalicoAci.Components.Bootstrap.Netplan;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Everything that the program puts on one node, whatever kind of machine it is.</summary>
/// <param name="Node">The node.</param>
/// <param name="Network">The node's network configuration.</param>
/// <param name="Files">The node's files in order of path.</param>
public sealed record NodePlan(ClusterNode Node, NetworkConfig Network, IReadOnlyList<NodeFile> Files);
