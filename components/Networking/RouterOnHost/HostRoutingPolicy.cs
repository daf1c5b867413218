using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>What all hosts of a cluster do alike.</summary>
/// <param name="Loopbacks">The ranges that host loopbacks and the API's virtual address are taken from.</param>
/// <param name="Pods">The pod ranges whose blocks Calico puts into the kernel.</param>
/// <param name="Services">
/// The ranges of services, which every host advertises as a whole. Calico keeps them out of the kernel: a host that connects
/// to a service looks the route up before the address is translated.
/// </param>
public sealed record HostRoutingPolicy(IReadOnlyList<Cidr> Loopbacks, IReadOnlyList<PodBlocks> Pods, IReadOnlyList<Cidr> Services)
{
    /// <summary>The port that BIRD listens on instead of 179, which belongs to FRR on these hosts.</summary>
    public const int CalicoListenPort = 1790;

    /// <summary>The time between keepalives in seconds.</summary>
    public int KeepaliveSeconds { get; init; } = 1;

    /// <summary>The hold time in seconds: 0, or 3 and more.</summary>
    public int HoldSeconds { get; init; } = 3;

    /// <summary>The width of ECMP, 1 to 64.</summary>
    public int MaximumPaths { get; init; } = 64;

    /// <summary>The interval of router advertisements in seconds; sessions without addresses find each other by them.</summary>
    public int RouterAdvertisementSeconds { get; init; } = 3;
}
