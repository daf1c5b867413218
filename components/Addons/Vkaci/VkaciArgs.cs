using System.Net;
using CalicoAci.Components.Networking;
using Pulumi;

namespace CalicoAci.Components.Addons.Vkaci;

/// <summary>The arguments of <see cref="AciVisualiser"/>.</summary>
public sealed record VkaciArgs : AddonArgs
{
    /// <summary>The addresses or names of the APICs.</summary>
    public required IReadOnlyList<string> ApicAddresses { get; init; }

    /// <summary>The APIC user that the certificate belongs to.</summary>
    public required string ApicUser { get; init; }

    /// <summary>The name of the certificate on the APIC.</summary>
    public required string CertificateName { get; init; }

    /// <summary>The private key of the certificate in PEM form: a secret.</summary>
    public required Input<string> PrivateKey { get; init; }

    /// <summary>The password of the database: a secret.</summary>
    public required Input<string> DatabasePassword { get; init; }

    /// <summary>The tenant of the cluster.</summary>
    public required string Tenant { get; init; }

    /// <summary>The VRF of the cluster.</summary>
    public required string Vrf { get; init; }

    /// <summary>The storage class of the database's volume.</summary>
    public required string StorageClass { get; init; }

    /// <summary>Where browsers reach the database, such as <c>neo4j://10.3.0.4:7687</c>: the page has them read the graph from it.</summary>
    public string? BrowserDatabaseUrl { get; init; }

    /// <summary>Who gives the service its address.</summary>
    public LoadBalancerAllocator Allocator { get; init; } = LoadBalancerAllocator.MetalLb;

    /// <summary>The fixed addresses of the page; empty for a service inside of the cluster.</summary>
    public IReadOnlyList<IPAddress> Addresses { get; init; } = [];
}
