using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;

namespace CalicoAci.Components.Addons.IngressNginx;

/// <summary>The arguments of <see cref="IngressNginxController"/>.</summary>
public sealed record IngressNginxArgs : AddonArgs
{
    /// <summary>Who gives the service its address.</summary>
    public LoadBalancerAllocator Allocator { get; init; } = LoadBalancerAllocator.MetalLb;

    /// <summary>The address families of the cluster.</summary>
    public IReadOnlyList<AddressFamily> Families { get; init; } = [AddressFamily.Ipv4];

    /// <summary>The fixed addresses of the service, at most one of each family; empty for any free one.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];

    /// <summary>How the controller runs.</summary>
    public IngressKind Kind { get; init; } = IngressKind.Deployment;

    /// <summary>Whether only nodes with a controller take its traffic, which needs a host route for each of them.</summary>
    public bool LocalTraffic { get; init; } = true;

    /// <summary>The replicas of a Deployment, 1 or more.</summary>
    public int Replicas { get; init; } = 3;

    /// <summary>The name of the ingress class.</summary>
    public string ClassName { get; init; } = "nginx";

    /// <summary>Whether ingresses that name no class are the controller's.</summary>
    public bool DefaultClass { get; init; } = true;

    /// <summary>Whether the controller serves metrics.</summary>
    public bool Metrics { get; init; }
}
