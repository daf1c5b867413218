namespace CalicoAci.Components.Fabric.Access;

/// <summary>The VLAN pool of the cluster's domains.</summary>
/// <param name="Pool">The pool.</param>
/// <param name="Allocation">How the pool gives out VLANs; part of its DN, so it must be told for a pool that is reused too.</param>
/// <param name="CreateRanges">Whether the ranges are added to the pool. A reused pool may have them already.</param>
/// <param name="Ranges">
/// The ranges of the pool that hold the cluster's VLANs. Those that are not created are looked up: a deployment stops when
/// the pool lacks one. None of a pool that is reused are looked up when there are none here.
/// </param>
public sealed record VlanPoolOptions(
    FabricObject Pool,
    VlanAllocation Allocation,
    bool CreateRanges,
    IReadOnlyList<VlanRange> Ranges);
