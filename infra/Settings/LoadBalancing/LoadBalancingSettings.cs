using System.Text.Json;
using CalicoAci.Components.Networking;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.LoadBalancing;

/// <summary>Addresses for services of type LoadBalancer.</summary>
[Setting("Addresses for services of type LoadBalancer. Calico advertises them in any case.")]
public sealed record LoadBalancingSettings : ISettingsRules
{
    /// <summary>Who gives addresses.</summary>
    [Setting("Who gives services their address: metal-lb, calico, or none. Never both on one range.")]
    public LoadBalancerAllocator Allocator { get; init; } = LoadBalancerAllocator.MetalLb;

    /// <summary>The pools.</summary>
    [Setting("The pools; one with all load-balancer ranges unless given.")]
    public IReadOnlyList<LoadBalancerPoolSettings> Pools { get; init; } = [];

    /// <summary>Services with host routes.</summary>
    [Setting(
        "How many services with externalTrafficPolicy Local the cluster is planned for. Each costs a node with one of its pods two host routes of the prefix limit.",
        Minimum = 0,
        Maximum = 100000)]
    public int LocalServices { get; init; } = 50;

    /// <summary>Overrides of MetalLB's chart.</summary>
    [Setting("Values of the chart metallb that replace or add to ours.")]
    public IReadOnlyDictionary<string, JsonElement> MetalLbValues { get; init; } = new Dictionary<string, JsonElement>();

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        foreach ((LoadBalancerPoolSettings pool, int i) in Pools.Select((pool, i) => (pool, i)))
        {
            foreach (LoadBalancerPoolSettings earlier in Pools.Take(i))
            {
                if (pool.Name == earlier.Name)
                {
                    errors.Add($"{path}.pools[{i}].name", $"found '{pool.Name}' a second time; names must differ");
                }

                for (int j = 0; j < pool.Cidrs.Count; j++)
                {
                    if (earlier.Cidrs.Any(pool.Cidrs[j].Overlaps))
                    {
                        errors.Add($"{path}.pools[{i}].cidrs[{j}]", $"found {pool.Cidrs[j]}, which overlaps pool '{earlier.Name}'");
                    }
                }
            }

            if (Allocator == LoadBalancerAllocator.Calico && pool.Namespaces.Count > 0)
            {
                errors.Add($"{path}.pools[{i}].namespaces", "is for the allocator 'metal-lb'; Calico's services name their pool by an annotation");
            }
        }
    }
}
