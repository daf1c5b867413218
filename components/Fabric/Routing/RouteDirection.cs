namespace CalicoAci.Components.Fabric.Routing;

/// <summary>The direction of routes, seen from the fabric.</summary>
public enum RouteDirection
{
    /// <summary>From the nodes to the fabric: route map <c>default-import</c>.</summary>
    Import,

    /// <summary>From the fabric to the nodes: route map <c>default-export</c>.</summary>
    Export,
}
