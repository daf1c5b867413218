namespace CalicoAci.Components.Fabric.Tenancy;

/// <summary>The VRF of a cluster and its L3Outs.</summary>
/// <param name="Vrf">The VRF.</param>
/// <param name="Tenant">The tenant that the VRF lives in, when it is not the L3Out's: it must exist, as <c>common</c> does.</param>
/// <param name="Enforced">Whether contracts are needed for traffic in the VRF; only for a VRF that is created.</param>
/// <param name="BindAddressFamilyContexts">
/// Whether the VRF gets the address family contexts (ECMP width). A VRF has one of each family, so only one stack of
/// those that share a VRF may bind them.
/// </param>
public sealed record VrfOptions(FabricObject Vrf, string? Tenant = null, bool Enforced = true, bool BindAddressFamilyContexts = true);
