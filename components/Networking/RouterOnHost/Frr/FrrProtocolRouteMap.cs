using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>A route map that routes of BGP pass on their way into the kernel.</summary>
/// <param name="Family">The address family.</param>
/// <param name="RouteMap">The name of the route map.</param>
public sealed record FrrProtocolRouteMap(AddressFamily Family, string RouteMap);
