namespace CalicoAci.Components.Fabric.Access;

/// <summary>The VLAN pool of the cluster's domains.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Allocation">How the pool gives out VLANs; part of its DN, so it must be told for a pool that is reused too.</param>
/// <param name="CreateRanges">Whether the VLANs of the cluster are added to the pool. A reused pool may have them already.</param>
public sealed record VlanPoolOptions(FabricObject Pool, VlanAllocation Allocation = VlanAllocation.Static, bool CreateRanges = true);
