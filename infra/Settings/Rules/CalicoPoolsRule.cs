using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Calico;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Pools divide the pod ranges: the fabric's route maps only let those in, and a pod of any namespace must find a pool
/// on every node.
/// </summary>
public sealed class CalicoPoolsRule : IStackRule
{
    private const string Id = "CA201";

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        CalicoSettings calico = facts.Settings.Calico;
        string path = StackFacts.Path("calico");
        foreach ((int index, PodPoolSettings pool) in calico.Pools.Index())
        {
            CheckInside(facts, pool.Cidr, $"{path}.pools[{index}].cidr", errors);
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
        }
    }

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
            PodPoolSettings[] open = [.. calico.Pools.Where(pool => pool.NamespaceSelector is null && pool.Cidr.Family == family)];
            string[] without = [.. facts.Nodes.Select(node => node.Rack).Distinct().Where(rack => !open.Any(pool => pool.Racks.Count == 0 || pool.Racks.Contains(rack)))];
            if (without.Length > 0)
            {
                string name = family == AddressFamily.Ipv4 ? "IPv4" : "IPv6";
                errors.Add($"{path}.pools", $"has no {name} pool for all namespaces in rack {string.Join(", ", without)}", Id);
            }
        }
    }
}
