namespace CalicoAci.Components.Fabric.Routing;

/// <summary>What a route map does with the routes that a context matches.</summary>
public enum RouteAction
{
    /// <summary>The route passes.</summary>
    Permit,

    /// <summary>The route is dropped.</summary>
    Deny,
}
