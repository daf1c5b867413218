namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>Where the VLAN of an SVI means the same bridge domain.</summary>
public enum EncapScope
{
    /// <summary>In one L3Out only.</summary>
    Local,

    /// <summary>In all L3Outs of the VRF.</summary>
    Vrf,
}
