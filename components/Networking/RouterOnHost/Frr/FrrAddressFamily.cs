using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>The unicast routes of one address family.</summary>
/// <param name="Family">The family.</param>
/// <param name="ConnectedRouteMap">The route map of redistributed connected routes.</param>
/// <param name="KernelRouteMap">The route map of redistributed kernel routes, among them those of BIRD.</param>
/// <param name="Networks">The prefixes that are sent whether the kernel has a route to them or not.</param>
/// <param name="ExportRouteMap">The route map of routes sent to neighbours.</param>
/// <param name="MaximumPaths">The width of ECMP.</param>
public sealed record FrrAddressFamily(
    AddressFamily Family,
    string ConnectedRouteMap,
    string KernelRouteMap,
    IReadOnlyList<Cidr> Networks,
    string ExportRouteMap,
    int MaximumPaths);
