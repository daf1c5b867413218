using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric.Tenancy;

/// <summary>What a <see cref="Tenant"/> is made from.</summary>
public sealed class TenantArgs
{
    /// <summary>The tenant of the cluster's L3Out.</summary>
    public required FabricObject Tenant { get; init; }

    /// <summary>The VRF of the cluster's L3Out.</summary>
    public required VrfOptions Vrf { get; init; }

    /// <summary>The address families of the cluster.</summary>
    public required IReadOnlyList<AddressFamily> Families { get; init; }

    /// <summary>The BGP policies that all sessions share.</summary>
    public required BgpContextOptions Bgp { get; init; }

    /// <summary>The start of the names of the BGP policies, so that clusters can share a tenant.</summary>
    public required string PolicyPrefix { get; init; }
}
