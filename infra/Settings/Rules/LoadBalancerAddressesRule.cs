using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using CalicoAci.Infra.Settings.Addons;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.LoadBalancing;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Calico advertises the load-balancer ranges and nothing else, so pools and fixed addresses lie in them; and no two
/// services ask for one address.
/// </summary>
public sealed class LoadBalancerAddressesRule : IStackRule
{
    private const string Id = "CA202";

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["network.loadBalancers", "loadBalancing", "addons"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        IReadOnlyList<Cidr> ranges = facts.Settings.Network.LoadBalancers;
        LoadBalancingSettings loadBalancing = facts.Settings.LoadBalancing;
        string path = StackFacts.Path("loadBalancing");
        foreach ((int index, LoadBalancerPoolSettings pool) in loadBalancing.Pools.Index())
        {
            foreach ((int number, Cidr cidr) in pool.Cidrs.Index())
            {
                if (!ranges.Any(range => range.Contains(cidr)))
                {
                    errors.Add($"{path}.pools[{index}].cidrs[{number}]", $"found {cidr}; must lie in {Ranges(ranges)}", Id);
                }
            }
        }

        CheckAddresses(facts, ranges, errors);
        WarnOfMissingAddresses(facts, ranges, errors);
    }

    private static void WarnOfMissingAddresses(StackFacts facts, IReadOnlyList<Cidr> ranges, SettingsErrors errors)
    {
        string? reason = ranges.Count == 0 ? $"{StackFacts.Path("network")}.loadBalancers is empty"
            : facts.Settings.LoadBalancing.Allocator == LoadBalancerAllocator.None ? $"{StackFacts.Path("loadBalancing")}.allocator is 'none'"
            : null;
        if (reason is null)
        {
            return;
        }

        // Of a fixed address outside of all ranges an error is told already.
        IEnumerable<string> fixedOnes = ranges.Count == 0 ? []
            : AddonService.Of(facts.Settings.Addons).Where(service => service is { Name: not AddonService.Ingress, Addresses.Count: > 0 }).Select(service => $"{service.Name}.addresses");
        string[] ingress = facts.Settings.Addons.IngressNginx is { Enabled: true } ? [AddonService.Ingress] : [];
        foreach (string setting in ingress.Concat(fixedOnes))
        {
            errors.Warn($"{StackFacts.Path("addons")}.{setting}", $"its service gets no address unless something else gives it one: {reason}", Id);
        }
    }

    private static void CheckAddresses(StackFacts facts, IReadOnlyList<Cidr> ranges, SettingsErrors errors)
    {
        var holders = new Dictionary<IPAddress, string>();
        foreach ((string path, IPAddress address) in Addresses(facts.Settings.Addons))
        {
            if (!ranges.Any(range => range.Contains(address)))
            {
                errors.Add(path, $"found {address}; must lie in {Ranges(ranges)}", Id);
            }
            else if (facts.Settings.LoadBalancing.Pools is { Count: > 0 } pools && !pools.Any(pool => pool.Cidrs.Any(cidr => cidr.Contains(address))))
            {
                errors.Add(path, $"found {address}, which is in no pool of {StackFacts.Path("loadBalancing")}.pools", Id);
            }

            if (!holders.TryAdd(address, path))
            {
                errors.Add(path, $"found {address}, which {holders[address]} asks for already", Id);
            }
        }
    }

    private static IEnumerable<(string Path, IPAddress Address)> Addresses(AddonsSettings addons)
        => from service in AddonService.Of(addons)
           from item in service.Addresses.Index()
           select ($"{service.Path}[{item.Index}]", item.Item);

    private static string Ranges(IReadOnlyList<Cidr> ranges)
        => ranges.Count == 0 ? $"{StackFacts.Path("network")}.loadBalancers, which is empty" : $"{StackFacts.Path("network")}.loadBalancers ({string.Join(", ", ranges)})";
}
