using System.Net;
using CalicoAci.Components.Networking;

namespace CalicoAci.Components.Addons.Goldpinger;

/// <summary>The arguments of <see cref="GoldpingerMesh"/>.</summary>
public sealed record GoldpingerArgs : AddonArgs
{
    /// <summary>Who gives the service its address.</summary>
    public LoadBalancerAllocator Allocator { get; init; } = LoadBalancerAllocator.MetalLb;

    /// <summary>The fixed addresses of a service of type LoadBalancer; empty for a service inside of the cluster.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];
}
