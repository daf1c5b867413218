using System.Net;
using System.Text.Json;

namespace CalicoAci.Components.Networking;

/// <summary>The annotations by which a service of type LoadBalancer asks for fixed addresses.</summary>
public static class LoadBalancerAnnotations
{
    /// <summary>The annotations; none when no address is asked for, or when nobody reads them.</summary>
    /// <param name="allocator">Who gives the addresses.</param>
    /// <param name="addresses">At most one address of each family.</param>
    public static IReadOnlyDictionary<string, string> For(LoadBalancerAllocator allocator, IReadOnlyList<IPAddress> addresses)
    {
        string[] texts = [.. addresses.Select(address => address.ToString())];
        return (allocator, texts) switch
        {
            (_, []) or (LoadBalancerAllocator.None, _) => new Dictionary<string, string>(),
            (LoadBalancerAllocator.MetalLb, _) => new Dictionary<string, string> { ["metallb.io/loadBalancerIPs"] = string.Join(',', texts) },
            _ => new Dictionary<string, string> { ["projectcalico.org/loadBalancerIPs"] = JsonSerializer.Serialize(texts) },
        };
    }
}
