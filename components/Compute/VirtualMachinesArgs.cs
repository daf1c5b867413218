using Pulumi;

namespace CalicoAci.Components.Compute;

/// <summary>The arguments of <see cref="VirtualMachines"/>.</summary>
public sealed class VirtualMachinesArgs
{
    /// <summary>Where VMs are put.</summary>
    public required VSphereOptions Placement { get; init; }

    /// <summary>The VMs.</summary>
    public required IReadOnlyList<VirtualMachinePlan> Machines { get; init; }

    /// <summary>How many control-plane nodes of the cluster are no VMs.</summary>
    public int ControlPlaneElsewhere { get; init; }

    /// <summary>The control-plane VMs that change one after the other; null: all VMs at once.</summary>
    public MachineSeries? Series { get; init; }

    /// <summary>What makes the existing network, as ACI does in a VMM domain; VMs wait for it.</summary>
    public IReadOnlyList<Resource> NetworkMadeBy { get; init; } = [];
}
