using CalicoAci.Components.Fabric.Access;
using CalicoAci.Components.Fabric.Automation;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Fabric.Tenancy;
using CalicoAci.Components.Fabric.Transit;
using Pulumi;

namespace CalicoAci.Infra.Wiring.Fabric;

/// <summary>The components that a stack has on the fabric.</summary>
/// <param name="Tenant">Tenant and VRF.</param>
/// <param name="Access">VLAN pool, domains and attachable access entity profile.</param>
/// <param name="L3Out">The L3Out to the nodes.</param>
/// <param name="RouteControl">Its route maps.</param>
/// <param name="Contracts">The contracts.</param>
/// <param name="ExternalEpgs">The external EPGs.</param>
/// <param name="Outside">The L3Out to the rest of the network, if the stack has one.</param>
/// <param name="AutomationUser">The automation user, if the stack has one.</param>
public sealed record FabricComponents(
    Tenant Tenant,
    AccessPolicies Access,
    FloatingL3Out L3Out,
    RouteControl RouteControl,
    Contracts Contracts,
    ExternalEpgs ExternalEpgs,
    OutsideL3Out? Outside,
    AutomationUser? AutomationUser)
{
    /// <summary>What must be there before a node can be reached and can reach others. The automation user is no part of it.</summary>
    public IReadOnlyList<Resource> WayToNodes =>
        [Access, .. L3Out.Interfaces, RouteControl, Contracts, ExternalEpgs, .. Outside is null ? Array.Empty<Resource>() : [Outside]];
}
