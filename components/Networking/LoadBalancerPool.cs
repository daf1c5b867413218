using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking;

/// <summary>A pool of addresses for services of type LoadBalancer.</summary>
/// <param name="Name">The name of the pool: a lower-case RFC 1123 label.</param>
/// <param name="Cidrs">The prefixes, inside of the load-balancer ranges of the cluster.</param>
/// <param name="AutoAssign">Whether services get an address without naming the pool.</param>
/// <param name="Namespaces">The namespaces whose services may use the pool; empty for all. MetalLB only.</param>
public sealed record LoadBalancerPool(
    string Name,
    IReadOnlyList<Cidr> Cidrs,
    bool AutoAssign,
    IReadOnlyList<string> Namespaces)
{
    /// <summary>The pool of a stack that names none: all load-balancer ranges.</summary>
    public static LoadBalancerPool Default(IReadOnlyList<Cidr> ranges) => new("default", ranges, AutoAssign: true, []);

    /// <summary>The pools of Calico that it becomes where Calico gives the addresses, one for each prefix. Pod pools are of the same kind.</summary>
    public IEnumerable<(string Name, Cidr Cidr)> IPPools
        => Cidrs.Select((cidr, index) => (Cidrs.Count == 1 ? $"lb-{Name}" : $"lb-{Name}-{index + 1}", cidr));
}
