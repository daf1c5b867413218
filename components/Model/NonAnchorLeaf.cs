namespace CalicoAci.Components.Model;

/// <summary>A leaf switch that only carries the floating address: nodes may live behind it, but no session ends on it.</summary>
/// <param name="PodId">The fabric pod, 1 to 254.</param>
/// <param name="NodeId">The leaf's node ID in the fabric, 101 to 4000.</param>
/// <param name="Rack">The rack that the leaf serves.</param>
public sealed record NonAnchorLeaf(int PodId, int NodeId, string Rack);
