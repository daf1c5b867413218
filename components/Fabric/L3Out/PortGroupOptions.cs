namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>The security flags of the port group that the APIC makes for a floating SVI in a VMM domain.</summary>
/// <param name="ForgedTransmits">Whether VMs may send from other MAC addresses than their own.</param>
/// <param name="MacChanges">Whether VMs may change their MAC address.</param>
/// <param name="PromiscuousMode">Whether VMs see all frames of the port group.</param>
public sealed record PortGroupOptions(bool ForgedTransmits = false, bool MacChanges = false, bool PromiscuousMode = false);
