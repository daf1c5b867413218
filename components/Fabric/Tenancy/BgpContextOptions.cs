namespace CalicoAci.Components.Fabric.Tenancy;

/// <summary>The BGP policies that all sessions of a cluster share.</summary>
public sealed record BgpContextOptions
{
    /// <summary>The seconds between keepalives, 0 to 3600.</summary>
    public int KeepAliveInterval { get; init; } = 1;

    /// <summary>The seconds after which a silent neighbour is down: 0, or 3 to 3600.</summary>
    public int HoldInterval { get; init; } = 3;

    /// <summary>The seconds that routes of a restarting neighbour are kept, 1 to 3600.</summary>
    public int StaleInterval { get; init; } = 6;

    /// <summary>Whether the leaves help a neighbour to restart gracefully.</summary>
    public bool GracefulRestartHelper { get; init; } = true;

    /// <summary>The most AS numbers in the path of an accepted route, 0 (no limit) to 2000.</summary>
    public int MaximumAsPathLength { get; init; } = 1;

    /// <summary>Whether paths through different AS numbers of the same length share the load.</summary>
    public bool AsPathMultipathRelax { get; init; } = true;

    /// <summary>The most equal paths of external BGP, 1 to 64.</summary>
    public int MaximumEbgpPaths { get; init; } = 64;

    /// <summary>The most equal paths of internal BGP, 1 to 64.</summary>
    public int MaximumIbgpPaths { get; init; } = 64;
}
