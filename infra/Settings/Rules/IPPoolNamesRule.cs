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
    public IReadOnlyList<string> Reads { get; } = ["loadBalancing", "calico.pools", "network.loadBalancers"];

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

        if (settings.Pools.Count == 0)
        {
            CheckDefault(facts, holders, errors);
        }

        foreach ((string path, LoadBalancerPool pool) in Pools(settings))
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

    // No setting names the pool of a stack that names none, so the pod pool is what can be changed.
    private static void CheckDefault(StackFacts facts, Dictionary<string, string> podPools, SettingsErrors errors)
    {
        foreach (string name in LoadBalancerPool.Default(facts.Settings.Network.LoadBalancers).IPPools.Select(item => item.Name))
        {
            if (podPools.TryGetValue(name, out string? path))
            {
                errors.Add($"{path}.name", $"found '{name}', the name of the IPPool that {StackFacts.Path("loadBalancing")} makes of all load-balancer ranges while it has no pools", "CA205");
            }
        }
    }

    private static IEnumerable<(string Path, LoadBalancerPool Pool)> Pools(LoadBalancingSettings settings)
        => settings.Pools.Index().Select(item => (
            $"{StackFacts.Path("loadBalancing")}.pools[{item.Index}]",
            new LoadBalancerPool(item.Item.Name, item.Item.Cidrs, item.Item.AutoAssign, item.Item.Namespaces)));
}
