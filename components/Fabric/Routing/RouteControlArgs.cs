using Pulumi;

namespace CalicoAci.Components.Fabric.Routing;

/// <summary>What a <see cref="RouteControl"/> is made from.</summary>
public sealed class RouteControlArgs
{
    /// <summary>The DN of the tenant, where match and set rules live.</summary>
    public required Input<string> TenantDn { get; init; }

    /// <summary>The DN of the L3Out.</summary>
    public required Input<string> L3OutDn { get; init; }

    /// <summary>The start of the names of match and set rules, so that clusters can share a tenant.</summary>
    public required string PolicyPrefix { get; init; }

    /// <summary>The route maps. One without a step is not created.</summary>
    public required IReadOnlyList<RouteMapOptions> RouteMaps { get; init; }
}
