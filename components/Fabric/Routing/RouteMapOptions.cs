namespace CalicoAci.Components.Fabric.Routing;

/// <summary>A route map of an L3Out.</summary>
/// <param name="Direction">The direction that the route map controls.</param>
/// <param name="Type">How it works together with external EPG subnets.</param>
/// <param name="Contexts">Its steps in order, at most 10: the APIC numbers them 0 to 9.</param>
public sealed record RouteMapOptions(RouteDirection Direction, RouteMapType Type, IReadOnlyList<RouteContext> Contexts);
