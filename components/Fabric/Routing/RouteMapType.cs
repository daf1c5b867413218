namespace CalicoAci.Components.Fabric.Routing;

/// <summary>How a route map works together with the route control marks of external EPG subnets.</summary>
public enum RouteMapType
{
    /// <summary>Prefixes of the route map and of the external EPG subnets both count.</summary>
    Combinable,

    /// <summary>Only the route map counts.</summary>
    Global,
}
