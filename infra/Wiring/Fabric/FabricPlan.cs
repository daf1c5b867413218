using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Access;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Fabric.Tenancy;
using CalicoAci.Components.Fabric.Transit;

namespace CalicoAci.Infra.Wiring.Fabric;

/// <summary>The options of the fabric's components, made from the settings: all names and defaults are decided.</summary>
public sealed record FabricPlan
{
    /// <summary>The start of the names of policies: the name of the cluster.</summary>
    public required string PolicyPrefix { get; init; }

    /// <summary>The tenant.</summary>
    public required FabricObject Tenant { get; init; }

    /// <summary>The VRF.</summary>
    public required VrfOptions Vrf { get; init; }

    /// <summary>The BGP policies that all sessions share.</summary>
    public required BgpContextOptions BgpContext { get; init; }

    /// <summary>The access policies.</summary>
    public required AccessPoliciesArgs Access { get; init; }

    /// <summary>Whether the SVI floats in the VMM domain instead of the physical one.</summary>
    public required bool FloatsInVmmDomain { get; init; }

    /// <summary>The enhanced LAG policy of the VMM domain.</summary>
    public string? EnhancedLagPolicy { get; init; }

    /// <summary>The L3Out to the nodes.</summary>
    public required L3OutOptions L3Out { get; init; }

    /// <summary>Its sessions.</summary>
    public required BgpPeerOptions Bgp { get; init; }

    /// <summary>Its route maps.</summary>
    public required IReadOnlyList<RouteMapOptions> RouteMaps { get; init; }

    /// <summary>The tenant of the contracts when it is another one.</summary>
    public string? ContractTenant { get; init; }

    /// <summary>The filters.</summary>
    public required IReadOnlyList<FilterOptions> Filters { get; init; }

    /// <summary>The contracts.</summary>
    public required IReadOnlyList<ContractOptions> Contracts { get; init; }

    /// <summary>The external EPGs of the L3Out to the nodes.</summary>
    public required IReadOnlyList<ExternalEpgOptions> ExternalEpgs { get; init; }

    /// <summary>The contracts of all EPGs of the VRF.</summary>
    public VzAnyOptions? VzAny { get; init; }

    /// <summary>The L3Out to the rest of the network.</summary>
    public OutsideOptions? Outside { get; init; }
}
