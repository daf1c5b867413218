namespace CalicoAci.Components.Fabric.Access;

/// <summary>How a VLAN pool gives out VLANs.</summary>
public enum VlanAllocation
{
    /// <summary>An administrator picks the VLAN: physical and L3 domains.</summary>
    Static,

    /// <summary>The APIC picks VLANs for port groups: VMM domains. The cluster's own VLAN is still a static range in it.</summary>
    Dynamic,
}
