namespace CalicoAci.Components.Fabric.Access;

/// <summary>The vCenter of a VMM domain that is created, with the account that the APIC uses there.</summary>
/// <param name="Name">The name of the controller on the APIC.</param>
/// <param name="Address">The host name or address of the vCenter.</param>
/// <param name="Datacenter">The datacenter in which the APIC makes the distributed switch.</param>
/// <param name="UserName">The name of the account; its password is a secret of its own.</param>
/// <param name="CredentialName">The name of the credential on the APIC.</param>
/// <param name="DvsVersion">The version of the distributed switch, or null for the vCenter's default.</param>
public sealed record VmmControllerOptions(
    string Name,
    string Address,
    string Datacenter,
    string UserName,
    string CredentialName,
    string? DvsVersion = null);
