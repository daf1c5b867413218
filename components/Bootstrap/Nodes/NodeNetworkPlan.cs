using CalicoAci.Components.Bootstrap.Netplan;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>Makes the network configuration of a node: static addresses, the leaves' common address as gateway, the cluster's MTU.</summary>
public static class NodeNetworkPlan
{
    /// <summary>The network configuration of a node.</summary>
    public static NetworkConfig Create(ClusterTopology topology, ClusterNode node, NodeNetwork network, NodeSystemOptions system)
        => network.Routes ? Router(topology, node, network, system) : Attached(topology, node, network, system);

    /// <summary>The node's addresses on the loopback interface, and uplinks without one: the routes come by BGP.</summary>
    private static NetworkConfig Router(ClusterTopology topology, ClusterNode node, NodeNetwork network, NodeSystemOptions system)
    {
        Interface loopback = new()
        {
            Addresses = ["127.0.0.1/8", "::1/128", .. topology.Families.Select(family => $"{node.Addresses[family]}/{(family == AddressFamily.Ipv4 ? 32 : 128)}")],
        };
        Interface uplink = new() { Dhcp4 = false, Dhcp6 = false, AcceptRa = false, LinkLocal = ["ipv6"], Mtu = topology.Mtu, Nameservers = Nameservers(system) };
        return new NetworkConfig
        {
            Ethernets = network.Uplinks.ToDictionary(name => name, _ => uplink).Prepend(KeyValuePair.Create(NodeNetwork.Loopback, loopback)).ToDictionary(),
        };
    }

    private static Nameservers? Nameservers(NodeSystemOptions system)
        => system.DnsServers.Count == 0 ? null : new(system.DnsServers, system.SearchDomains.Count == 0 ? null : system.SearchDomains);

    private static NetworkConfig Attached(ClusterTopology topology, ClusterNode node, NodeNetwork network, NodeSystemOptions system)
    {
        Interface addressed = new()
        {
            Dhcp4 = false,
            Dhcp6 = false,
            AcceptRa = false,
            Mtu = topology.Mtu,
            Addresses = [.. topology.Families.Select(family => $"{node.Addresses[family]}/{topology.NodeSubnetOf(family).Subnet.PrefixLength}")],
            Routes = [.. topology.Families.Select(family => new Route(DefaultRoute(family), topology.NodeSubnetOf(family).Gateway!.ToString()))],
            Nameservers = Nameservers(system),
        };
        Interface carrier = new() { Dhcp4 = false, Dhcp6 = false, AcceptRa = false, Mtu = topology.Mtu };
        Interface link = network.Vlan is null ? addressed : carrier;
        bool bonded = network.BondMembers is { Count: > 0 };

        return new NetworkConfig
        {
            Ethernets = bonded
                ? network.BondMembers!.ToDictionary(member => member, _ => carrier)
                : new Dictionary<string, Interface> { [network.Interface] = link },
            Bonds = bonded ? new Dictionary<string, Bond> { [network.Interface] = BondOf(network, link) } : null,
            Vlans = network.Vlan is int vlan
                ? new Dictionary<string, VlanInterface> { [network.AddressedInterface] = VlanOf(vlan, network.Interface, addressed) }
                : null,
        };
    }

    private static string DefaultRoute(AddressFamily family) => family == AddressFamily.Ipv4 ? "0.0.0.0/0" : "::/0";

    private static Bond BondOf(NodeNetwork network, Interface settings) => new()
    {
        Interfaces = network.BondMembers!,
        Parameters = network.BondMode == "802.3ad"
            ? new()
            : new() { Mode = network.BondMode, LacpRate = null, TransmitHashPolicy = null },
        Dhcp4 = settings.Dhcp4,
        Dhcp6 = settings.Dhcp6,
        AcceptRa = settings.AcceptRa,
        Mtu = settings.Mtu,
        Addresses = settings.Addresses,
        Routes = settings.Routes,
        Nameservers = settings.Nameservers,
    };

    private static VlanInterface VlanOf(int vlan, string link, Interface settings) => new()
    {
        Id = vlan,
        Link = link,
        Dhcp4 = settings.Dhcp4,
        Dhcp6 = settings.Dhcp6,
        AcceptRa = settings.AcceptRa,
        Mtu = settings.Mtu,
        Addresses = settings.Addresses,
        Routes = settings.Routes,
        Nameservers = settings.Nameservers,
    };
}
