using System.Globalization;
using CalicoAci.Components.Bootstrap.Netplan;
using CalicoAci.Components.Bootstrap.Nodes;

namespace CalicoAci.Components.Bootstrap.Ifcfg;

/// <summary>Says as ifcfg files what a network configuration says, so that both kinds of hosts have the same network.</summary>
public static class IfcfgPlan
{
    /// <summary>The files in the order in which their connections are activated: a carrier before what it carries.</summary>
    /// <exception cref="ArgumentException">
    /// The configuration has what <see cref="NodeNetworkPlan"/> gives to no host of this family: two addresses of one
    /// family on an interface, or a route that is no default route.
    /// </exception>
    public static IReadOnlyList<IfcfgFile> Create(NetworkConfig network)
    {
        ArgumentNullException.ThrowIfNull(network);
        IReadOnlyDictionary<string, Bond> bonds = network.Bonds ?? new Dictionary<string, Bond>();
        Dictionary<string, string> masters = bonds.SelectMany(bond => bond.Value.Interfaces.Select(member => (member, bond.Key))).ToDictionary();
        return
        [
            .. bonds.Select(bond => File(bond.Key, IfcfgType.Bond, bond.Value) with { BondOptions = Options(bond.Value.Parameters) }),
            .. network.Ethernets.Select(ethernet => File(ethernet.Key, IfcfgType.Ethernet, ethernet.Value) with { Master = masters.GetValueOrDefault(ethernet.Key) }),
            .. (network.Vlans ?? new Dictionary<string, VlanInterface>())
                .Select(vlan => File(vlan.Key, IfcfgType.Vlan, vlan.Value) with { Vlan = new(vlan.Value.Id, vlan.Value.Link) }),
        ];
    }

    private static IfcfgFile File(string device, IfcfgType type, Interface settings)
    {
        if (settings.Routes?.FirstOrDefault(route => route.To is not ("0.0.0.0/0" or "::/0")) is { } route)
        {
            throw new ArgumentException($"{device} has a route to {route.To}; ifcfg files have default routes only.", nameof(settings));
        }

        return new()
        {
            Device = device,
            Type = type,
            Mtu = settings.Mtu,
            Ipv4 = Address(device, settings, isIpv6: false),
            Ipv6 = Address(device, settings, isIpv6: true),
            DnsServers = settings.Nameservers?.Addresses ?? [],
            SearchDomains = settings.Nameservers?.Search ?? [],
        };
    }

    private static IfcfgAddress? Address(string device, Interface settings, bool isIpv6)
    {
        string[] addresses = [.. (settings.Addresses ?? []).Where(address => IsIpv6(address) == isIpv6)];
        if (addresses.Length > 1)
        {
            throw new ArgumentException($"{device} has {string.Join(" and ", addresses)}; ifcfg files have one address of each family.", nameof(settings));
        }

        return addresses.Length == 0
            ? null
            : new(
                addresses[0].Split('/')[0],
                int.Parse(addresses[0].Split('/')[1], CultureInfo.InvariantCulture),
                settings.Routes?.FirstOrDefault(route => IsIpv6(route.To) == isIpv6)?.Via);
    }

    private static bool IsIpv6(string address) => address.Contains(':', StringComparison.Ordinal);

    /// <summary>The names are those of the kernel's bonding module.</summary>
    private static KeyValuePair<string, string>[] Options(BondParameters parameters) =>
    [
        new("mode", parameters.Mode),
        new("miimon", parameters.MiiMonitorInterval.ToString(CultureInfo.InvariantCulture)),
        .. parameters.LacpRate is { } rate ? [new("lacp_rate", rate)] : Array.Empty<KeyValuePair<string, string>>(),
        .. parameters.TransmitHashPolicy is { } policy ? [new("xmit_hash_policy", policy)] : Array.Empty<KeyValuePair<string, string>>(),
    ];
}
