using CalicoAci.Components.Networking;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.LoadBalancing;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Where Calico gives load-balancer addresses, its pools of them are objects of the same kind as those of pods
/// (<c>IPPool</c>), so that their names must differ: of two resources with one name the second takes over the object of the
/// first.
/// </summary>
public sealed class IPPoolNamesRule : IStackRule
{
    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        LoadBalancingSettings settings = facts.Settings.LoadBalancing;
        if (settings.Allocator != LoadBalancerAllocator.Calico)
        {
            return;
        }

        var holders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((int index, string name) in facts.Settings.Calico.Pools.Select(pool => pool.Name).Index())
        {
            holders.TryAdd(name, $"{StackFacts.Path("calico")}.pools[{index}]");
        }

        foreach ((string path, LoadBalancerPool pool) in Pools(facts, settings))
        {
            foreach (string name in pool.IPPools.Select(item => item.Name))
            {
                if (!holders.TryAdd(name, path) && holders[name] != path)
                {
                    errors.Add($"{path}.name", $"found '{pool.Name}', which makes the IPPool '{name}'; {holders[name]} makes one of that name already", "CA205");
                }
            }
        }
    }

    private static IEnumerable<(string Path, LoadBalancerPool Pool)> Pools(StackFacts facts, LoadBalancingSettings settings)
    {
        string path = $"{StackFacts.Path("loadBalancing")}.pools";
        return settings.Pools.Count == 0
            ? [(path, LoadBalancerPool.Default(facts.Settings.Network.LoadBalancers))]
            : settings.Pools.Index().Select(item => ($"{path}[{item.Index}]", new LoadBalancerPool(item.Item.Name, item.Item.Cidrs, item.Item.AutoAssign, item.Item.Namespaces)));
    }
}
