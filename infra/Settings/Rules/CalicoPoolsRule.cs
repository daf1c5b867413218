using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Calico;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Pools divide the pod ranges: the fabric's route maps only let those in, and a pod of any namespace must find a pool
/// on every node and blocks in it.
/// </summary>
public sealed class CalicoPoolsRule : IStackRule
{
    private const string Id = "CA201";
    private const int DefaultMaxPods = 110;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } =
        ["calico.pools", "calico.reserved", "calico.blockSizeV4", "calico.blockSizeV6", "kubernetes.maxPods", "network.nodes", "network.pods", .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        CalicoSettings calico = facts.Settings.Calico;
        string path = StackFacts.Path("calico");
        foreach ((int index, PodPoolSettings pool) in calico.Pools.Index())
        {
            CheckInside(facts, pool.Cidr, $"{path}.pools[{index}].cidr", errors);
            CheckBlock(calico, pool, $"{path}.pools[{index}].cidr", errors);
            foreach ((int number, string rack) in pool.Racks.Index())
            {
                if (!facts.Nodes.Any(node => node.Rack == rack))
                {
                    errors.Add($"{path}.pools[{index}].racks[{number}]", $"found '{rack}', a rack without a node", Id);
                }
            }
        }

        foreach ((int index, Cidr reserved) in calico.Reserved.Index())
        {
            CheckInside(facts, reserved, $"{path}.reserved[{index}]", errors);
        }

        if (calico.Pools.Count > 0)
        {
            CheckCoverage(facts, calico, path, errors);
            CheckCapacity(facts, calico, path, errors);
        }
    }

    /// <summary>Calico refuses a pool that is smaller than one of its blocks; a pool's own block size is checked beside it.</summary>
    private static void CheckBlock(CalicoSettings calico, PodPoolSettings pool, string path, SettingsErrors errors)
    {
        if (pool.BlockSize is null && pool.Cidr.PrefixLength > BlockLength(calico, pool))
        {
            string setting = pool.Cidr.Family == AddressFamily.Ipv4 ? "blockSizeV4" : "blockSizeV6";
            errors.Add(path, $"found {pool.Cidr}, which is smaller than a block of /{BlockLength(calico, pool)} ({StackFacts.Path("calico")}.{setting}); give the pool a blockSize of its own", Id);
        }
    }

    /// <summary>The nodes of racks take blocks from the pools that are open to them and to all namespaces; racks share what several may use.</summary>
    private static void CheckCapacity(StackFacts facts, CalicoSettings calico, string path, SettingsErrors errors)
    {
        int maxPods = facts.Settings.Kubernetes?.MaxPods ?? DefaultMaxPods;
        foreach (AddressFamily family in facts.Families)
        {
            PodPoolSettings[] pools = Open(calico, family);
            double[] offered = [.. pools.Select(pool => NodesOf(calico, pool, maxPods))];
            IGrouping<string, PlannedNode>[] racks = [.. facts.Nodes.GroupBy(node => node.Rack, StringComparer.Ordinal).Where(rack => pools.Any(pool => IsFor(pool, rack.Key)))];
            foreach (int[] group in PoolShortage.Find([.. racks.Select(rack => rack.Count())], offered, (rack, pool) => IsFor(pools[pool], racks[rack].Key)))
            {
                int[] usable = [.. Enumerable.Range(0, pools.Length).Where(pool => group.Any(rack => IsFor(pools[pool], racks[rack].Key)))];
                errors.Add(
                    $"{path}.pools",
                    $"have {string.Join(", ", usable.Select(pool => pools[pool].Cidr))} for {(group.Length == 1 ? "rack" : "racks")} {string.Join(", ", group.Select(rack => racks[rack].Key))}: "
                        + $"blocks for {Math.Floor(Math.Round(usable.Sum(pool => offered[pool]), 6))} of {(group.Length == 1 ? "its" : "their")} {group.Sum(rack => racks[rack].Count())} nodes "
                        + $"with up to {maxPods} pods each ({StackFacts.Path("kubernetes")}.maxPods)",
                    Id);
            }
        }
    }

    /// <summary>The pools of a family that are open to all namespaces.</summary>
    private static PodPoolSettings[] Open(CalicoSettings calico, AddressFamily family)
        => [.. calico.Pools.Where(pool => pool.NamespaceSelector is null && pool.Cidr.Family == family)];

    private static bool IsFor(PodPoolSettings pool, string rack) => pool.Racks.Count == 0 || pool.Racks.Contains(rack);

    private static double NodesOf(CalicoSettings calico, PodPoolSettings pool, int maxPods)
    {
        int length = BlockLength(calico, pool);
        double blocks = pool.Cidr.PrefixLength > length ? 0 : Math.Pow(2, length - pool.Cidr.PrefixLength);
        return blocks / Math.Ceiling(maxPods / Math.Pow(2, pool.Cidr.AddressBits - length));
    }

    private static int BlockLength(CalicoSettings calico, PodPoolSettings pool)
        => pool.BlockSize ?? (pool.Cidr.Family == AddressFamily.Ipv4 ? calico.BlockSizeV4 : calico.BlockSizeV6);

    private static void CheckInside(StackFacts facts, Cidr cidr, string path, SettingsErrors errors)
    {
        IReadOnlyList<Cidr> pods = facts.Settings.Network.Pods;
        if (!pods.Any(range => range.Contains(cidr)))
        {
            errors.Add(path, $"found {cidr}; must lie in {StackFacts.Path("network")}.pods ({string.Join(", ", pods)})", Id);
        }
    }

    private static void CheckCoverage(StackFacts facts, CalicoSettings calico, string path, SettingsErrors errors)
    {
        foreach (AddressFamily family in facts.Families)
        {
            PodPoolSettings[] open = Open(calico, family);
            string[] without = [.. facts.Nodes.Select(node => node.Rack).Distinct().Where(rack => !open.Any(pool => IsFor(pool, rack)))];
            if (without.Length > 0)
            {
                errors.Add($"{path}.pools", $"has no {family.Name()} pool for all namespaces in rack {string.Join(", ", without)}", Id);
            }
        }
    }
}
