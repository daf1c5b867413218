using System.Net;
using System.Numerics;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Bgp;
using CalicoAci.Infra.Settings.Nodes;

namespace CalicoAci.Infra.Settings.Topology;

/// <summary>Turns pools into nodes. Everything about a node follows from its pool and its number, never from other nodes.</summary>
public static class NodeExpansion
{
    /// <summary>All nodes: the control plane first, then the worker pools in order of name, each by number.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="withAsNumbers">Whether nodes get AS numbers, which need the settings of BGP and the node subnets.</param>
    public static IReadOnlyList<PlannedNode> Expand(StackSettings settings, bool withAsNumbers)
        => [.. from pool in settings.Nodes.Pools($"{StackSettings.Namespace}:nodes")
               from number in pool.Settings.Numbers()
               select Plan(settings, pool, number, withAsNumbers)];

    private static PlannedNode Plan(StackSettings settings, NodePool pool, int number, bool withAsNumbers)
    {
        NodeOverrideSettings? special = pool.Settings.Overrides.GetValueOrDefault(number);
        Dictionary<AddressFamily, IPAddress> addresses = special is { Addresses.Count: > 0 }
            ? ByFamily(special.Addresses)
            : ByFamily(pool.Settings.FirstAddress.Select(first => Add(first, number - 1)).OfType<IPAddress>());
        IReadOnlyList<string> racks = pool.Settings.Racks;
        return new PlannedNode(
            pool,
            number,
            special?.Name ?? $"{settings.Cluster.Name}-{pool.ShortName}-{number}",
            special?.Rack ?? (racks.Count == 0 ? "" : racks[(number - 1) % racks.Count]),
            addresses,
            special?.Asn ?? (withAsNumbers ? AsnOf(settings, addresses) : null));
    }

    /// <summary>The AS of a node: the cluster's, or the one that belongs to the node's place in the first family's subnet.</summary>
    private static uint? AsnOf(StackSettings settings, Dictionary<AddressFamily, IPAddress> addresses)
    {
        BgpSettings bgp = settings.Bgp;
        if (bgp.Scheme == AsScheme.Shared)
        {
            return bgp.ClusterAsn;
        }

        if (bgp.FirstNodeAsn is not { } first || addresses.Count == 0)
        {
            return null;
        }

        IPAddress address = addresses[addresses.Keys.Min()];
        Cidr? subnet = settings.Network.Nodes.Select(nodes => (Cidr?)nodes.Subnet).FirstOrDefault(subnet => subnet!.Value.Contains(address));
        BigInteger? asn = first + Number(address) - Number(subnet?.Network) - 1;
        return asn is { } number && number >= 1 && number <= uint.MaxValue ? (uint)number : null;
    }

    private static Dictionary<AddressFamily, IPAddress> ByFamily(IEnumerable<IPAddress> addresses)
    {
        var byFamily = new Dictionary<AddressFamily, IPAddress>();
        foreach (IPAddress address in addresses)
        {
            byFamily.TryAdd(Cidr.FamilyOf(address), address);
        }

        return byFamily;
    }

    private static IPAddress? Add(IPAddress first, int offset)
    {
        var whole = Cidr.Containing(first, 0);
        BigInteger number = Number(first)!.Value + offset;
        return number < BigInteger.One << whole.AddressBits ? whole.AddressAt(number) : null;
    }

    private static BigInteger? Number(IPAddress? address)
        => address is null ? null : new BigInteger(address.GetAddressBytes(), isUnsigned: true, isBigEndian: true);
}
