namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>A configuration of FRR (<c>/etc/frr/frr.conf</c>), as far as this program uses it.</summary>
public sealed record FrrConfiguration
{
    /// <summary>The name of the router.</summary>
    public required string Hostname { get; init; }

    /// <summary>The interfaces.</summary>
    public IReadOnlyList<FrrInterface> Interfaces { get; init; } = [];

    /// <summary>The prefix lists.</summary>
    public IReadOnlyList<FrrPrefixList> PrefixLists { get; init; } = [];

    /// <summary>The AS path lists.</summary>
    public IReadOnlyList<FrrAsPathList> AsPathLists { get; init; } = [];

    /// <summary>The route maps.</summary>
    public IReadOnlyList<FrrRouteMap> RouteMaps { get; init; } = [];

    /// <summary>What routes of BGP pass on their way into the kernel.</summary>
    public IReadOnlyList<FrrProtocolRouteMap> KernelRouteMaps { get; init; } = [];

    /// <summary>The BGP instance.</summary>
    public required FrrBgp Bgp { get; init; }
}
