namespace CalicoAci.Components.Fabric.Security;

/// <summary>Between whom a contract may work.</summary>
public enum ContractScope
{
    /// <summary>Inside one VRF.</summary>
    Vrf,

    /// <summary>Inside one application profile.</summary>
    ApplicationProfile,

    /// <summary>Inside one tenant.</summary>
    Tenant,

    /// <summary>Between tenants as well.</summary>
    Global,
}
