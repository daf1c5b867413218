using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.LoadBalancing;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// A service gets one address of each family that it has, and MetalLB takes them all from one pool that is open to the service's
/// namespace (MetalLB, "Usage"). Otherwise it stays without an address, and the add-on's release waits until it is given up.
/// </summary>
public sealed class ServiceAddressesRule : IStackRule
{
    private const string Id = "CA202";

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["network.loadBalancers", "network.services", "network.nodes", "loadBalancing", "addons"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        foreach (AddonService service in AddonService.Of(facts.Settings.Addons))
        {
            if (service.Addresses.Count > 0)
            {
                CheckFamilies(facts, service, errors);
                CheckPools(facts, service, errors);
            }
            else if (service.Name == AddonService.Ingress)
            {
                WarnWithoutPool(facts, service, errors);
            }
        }
    }

    private static void CheckFamilies(StackFacts facts, AddonService service, SettingsErrors errors)
    {
        AddressFamily[] found = [.. service.Addresses.Select(Cidr.FamilyOf).Order()];
        IEnumerable<AddressFamily> families = service.ChoosesFamilies ? found.Distinct() : facts.Settings.Network.Services.Take(1).Select(range => range.Family);
        AddressFamily[] wanted = [.. families];
        if (!found.SequenceEqual(wanted))
        {
            string each = string.Join(" and ", wanted.Select(family => $"one {family.Name()} address"));
            errors.Add(service.Path, $"found {string.Join(", ", service.Addresses)}; must be {each}, as its service has, or none", Id);
        }
    }

    private static void CheckPools(StackFacts facts, AddonService service, SettingsErrors errors)
    {
        (IPAddress Address, LoadBalancerPoolSettings? Pool)[] places =
            [.. service.Addresses.Select(address => (address, facts.Settings.LoadBalancing.Pools.FirstOrDefault(pool => pool.Cidrs.Any(cidr => cidr.Contains(address)))))];
        foreach ((IPAddress address, LoadBalancerPoolSettings? pool) in places)
        {
            if (pool is not null && !IsOpenTo(pool, service))
            {
                errors.Add(
                    service.Path,
                    $"found {address} of the pool '{pool.Name}', which is for services in {string.Join(", ", pool.Namespaces)}; this one is in {service.Namespace}",
                    Id);
            }
        }

        string[] pools = [.. places.Select(place => place.Pool?.Name).OfType<string>().Distinct(StringComparer.Ordinal)];
        if (facts.Settings.LoadBalancing.Allocator == LoadBalancerAllocator.MetalLb && pools.Length > 1)
        {
            errors.Add(service.Path, $"found addresses of the pools {string.Join(" and ", pools)}; MetalLB gives a service addresses of one pool only", Id);
        }
    }

    private static void WarnWithoutPool(StackFacts facts, AddonService service, SettingsErrors errors)
    {
        LoadBalancingSettings loadBalancing = facts.Settings.LoadBalancing;
        if (loadBalancing.Allocator == LoadBalancerAllocator.None || facts.Settings.Network.LoadBalancers.Count == 0 || loadBalancing.Pools.Count == 0)
        {
            return;
        }

        LoadBalancerPoolSettings[] usable = [.. loadBalancing.Pools.Where(pool => pool.AutoAssign && IsOpenTo(pool, service))];
        bool served = loadBalancing.Allocator == LoadBalancerAllocator.MetalLb
            ? usable.Any(pool => facts.Families.All(family => Has(pool, family)))
            : facts.Families.All(family => usable.Any(pool => Has(pool, family)));
        if (!served)
        {
            string families = string.Join(" and ", facts.Families.Select(family => family.Name()));
            errors.Warn(
                $"{StackFacts.Path("addons")}.{service.Name}",
                $"its service gets no address: no pool of {StackFacts.Path("loadBalancing")}.pools with autoAssign gives {families} addresses to the namespace {service.Namespace}",
                Id);
        }
    }

    private static bool IsOpenTo(LoadBalancerPoolSettings pool, AddonService service) => pool.Namespaces.Count == 0 || pool.Namespaces.Contains(service.Namespace);

    private static bool Has(LoadBalancerPoolSettings pool, AddressFamily family) => pool.Cidrs.Any(cidr => cidr.Family == family);
}
