using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.Access;
using CalicoAci.Infra.Settings.Fabric.Automation;
using CalicoAci.Infra.Settings.Fabric.L3Out;
using CalicoAci.Infra.Settings.Fabric.Outside;
using CalicoAci.Infra.Settings.Fabric.Routing;
using CalicoAci.Infra.Settings.Fabric.Security;

namespace CalicoAci.Infra.Settings.Fabric;

/// <summary>What the stack creates on the fabric.</summary>
[Setting("What the stack creates on the fabric.")]
public sealed record FabricSettings : ISettingsRules
{
    /// <summary>The tenant.</summary>
    [Setting("The tenant of the L3Out. Default: created with the name of the cluster.")]
    public ObjectSettings Tenant { get; init; } = new();

    /// <summary>The VRF.</summary>
    [Setting("The VRF of the L3Out.")]
    public VrfSettings Vrf { get; init; } = new();

    /// <summary>Access policies.</summary>
    [Setting("VLAN pool, domains and attachable access entity profile.")]
    public AccessSettings Access { get; init; } = new();

    /// <summary>The L3Out.</summary>
    [Setting("The L3Out between the fabric and the nodes.")]
    public L3outSettings L3out { get; init; } = new();

    /// <summary>BGP policy.</summary>
    [Setting(
        "How leaves treat their BGP sessions with the nodes. The AS numbers are in calico-aci:bgp, the password is the secret calico-aci:bgpPassword.")]
    public BgpPolicySettings BgpPolicy { get; init; } = new();

    /// <summary>Route maps.</summary>
    [Setting("The route maps of the L3Out.")]
    public RouteControlSettings RouteControl { get; init; } = new();

    /// <summary>Contracts.</summary>
    [Setting("The contracts of the stack.")]
    public ContractsSettings Contracts { get; init; } = new();

    /// <summary>External EPGs.</summary>
    [Setting("The external EPGs of the L3Out.")]
    public ExternalEpgsSettings ExternalEpgs { get; init; } = new();

    /// <summary>The outside L3Out.</summary>
    [Setting("The L3Out to the rest of the network. Without it, somebody else connects the VRF.")]
    public OutsideSettings? Outside { get; init; }

    /// <summary>The automation user.</summary>
    [Setting("A local user of the APIC for programs.")]
    public AutomationUserSettings? AutomationUser { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (L3out.Domain == FloatingDomain.Vmm && Access.VmmDomain is null)
        {
            errors.Add($"{path}.access.vmmDomain", "is missing: the L3Out floats in the domain 'vmm'", "CA403");
        }

        if (Tenant.Reuse && Vrf is { Reuse: false, Tenant: null })
        {
            errors.Warn($"{path}.vrf.reuse", "is false, so a VRF is created in a tenant that others may own", "CA408");
        }
    }
}
