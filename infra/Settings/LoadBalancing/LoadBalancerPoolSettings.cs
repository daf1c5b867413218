using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Kubernetes;

namespace CalicoAci.Infra.Settings.LoadBalancing;

/// <summary>A pool of load-balancer addresses.</summary>
[Setting("A pool of load-balancer addresses.")]
public sealed record LoadBalancerPoolSettings
{
    /// <summary>The name.</summary>
    [Setting("The name of the pool.", Pattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?", PatternHint = "lower-case letters, digits and hyphens", MaximumLength = 60)]
    public required string Name { get; init; }

    /// <summary>The prefixes.</summary>
    [Setting("The prefixes of the pool, inside of network.loadBalancers.", MinimumLength = 1, Example = "[10.3.0.0/26]")]
    public required IReadOnlyList<Cidr> Cidrs { get; init; }

    /// <summary>Automatic use.</summary>
    [Setting("Whether services get an address without naming the pool.")]
    public bool AutoAssign { get; init; } = true;

    /// <summary>The namespaces.</summary>
    [Setting("The namespaces whose services may use the pool; all unless given.", Pattern = KubernetesName.Label, PatternHint = KubernetesName.LabelHint)]
    public IReadOnlyList<string> Namespaces { get; init; } = [];
}
