namespace CalicoAci.Infra.Settings.Fabric.L3Out;

/// <summary>The kind of domain that a floating SVI floats in.</summary>
public enum FloatingDomain
{
    /// <summary>A physical domain: hypervisors of any kind and bare metal, from ACI 5.0(1).</summary>
    Physical,

    /// <summary>A VMM domain: the APIC makes the port group, from ACI 4.2(1).</summary>
    Vmm,
}
