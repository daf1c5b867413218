using System.Globalization;
using CalicoAci.Components.Bootstrap.Text;

namespace CalicoAci.Components.Bootstrap.Ifcfg;

/// <summary>
/// The ifcfg file of one interface, as NetworkManager's plugin ifcfg-rh reads it on release 9 of Red Hat Enterprise
/// Linux and its like: assignments in the syntax of a shell.
/// </summary>
public sealed record IfcfgFile
{
    /// <summary>Where the files are.</summary>
    public const string Directory = "/etc/sysconfig/network-scripts";

    /// <summary>What NetworkManager's names of the connections begin with: those that the host had keep their names.</summary>
    public const string ConnectionPrefix = "calico-aci-";

    /// <summary>Connections of other files have the priority 0, so that these are chosen when the host boots.</summary>
    private const int Priority = 100;

    /// <summary>The interface.</summary>
    public required string Device { get; init; }

    /// <summary>What kind of interface it is.</summary>
    public required IfcfgType Type { get; init; }

    /// <summary>The MTU in bytes.</summary>
    public int? Mtu { get; init; }

    /// <summary>The bond that a physical interface is a member of, if any. A member has neither addresses nor name servers.</summary>
    public string? Master { get; init; }

    /// <summary>The options of a bond, by the names of the kernel's module.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> BondOptions { get; init; } = [];

    /// <summary>The tag of a VLAN interface.</summary>
    public IfcfgVlan? Vlan { get; init; }

    /// <summary>The IPv4 address; without one the interface has no IPv4.</summary>
    public IfcfgAddress? Ipv4 { get; init; }

    /// <summary>The IPv6 address; without one the interface has a link-local address only.</summary>
    public IfcfgAddress? Ipv6 { get; init; }

    /// <summary>Name servers.</summary>
    public IReadOnlyList<string> DnsServers { get; init; } = [];

    /// <summary>Domains in which short names are looked up.</summary>
    public IReadOnlyList<string> SearchDomains { get; init; } = [];

    /// <summary>The path on the node.</summary>
    public string Path => $"{Directory}/ifcfg-{Device}";

    /// <summary>The text of the file.</summary>
    public override string ToString() => ShellText.Variables(Variables());

    private IEnumerable<KeyValuePair<string, string>> Variables()
    {
        yield return new("DEVICE", Device);
        yield return new("NAME", ConnectionPrefix + Device);
        yield return new("TYPE", Type.ToString());
        yield return new("ONBOOT", "yes");
        yield return new("AUTOCONNECT_PRIORITY", Number(Priority));
        if (Type == IfcfgType.Bond)
        {
            yield return new("BONDING_MASTER", "yes");
            yield return new("BONDING_OPTS", string.Join(' ', BondOptions.Select(option => $"{option.Key}={option.Value}")));
            yield return new("AUTOCONNECT_SLAVES", "yes");
        }

        if (Vlan is { } vlan)
        {
            yield return new("VLAN", "yes");
            yield return new("VLAN_ID", Number(vlan.Id));
            yield return new("PHYSDEV", vlan.Link);
        }

        if (Mtu is int mtu)
        {
            yield return new("MTU", Number(mtu));
        }

        yield return new("BOOTPROTO", "none");
        foreach (KeyValuePair<string, string> variable in Master is null ? Addresses() : [new("MASTER", Master), new("SLAVE", "yes")])
        {
            yield return variable;
        }
    }

    private IEnumerable<KeyValuePair<string, string>> Addresses()
    {
        if (Ipv4 is { } ipv4)
        {
            yield return new("IPADDR", ipv4.Address);
            yield return new("PREFIX", Number(ipv4.PrefixLength));
            if (ipv4.Gateway is { } gateway)
            {
                yield return new("GATEWAY", gateway);
            }
        }

        // Without autoconfiguration and without an address NetworkManager makes a link-local address, as netplan does.
        yield return new("IPV6INIT", "yes");
        yield return new("IPV6_AUTOCONF", "no");
        if (Ipv6 is { } ipv6)
        {
            yield return new("IPV6ADDR", $"{ipv6.Address}/{Number(ipv6.PrefixLength)}");
            if (ipv6.Gateway is { } gateway)
            {
                yield return new("IPV6_DEFAULTGW", gateway);
            }
        }

        foreach ((int index, string server) in DnsServers.Index())
        {
            yield return new($"DNS{Number(index + 1)}", server);
        }

        if (SearchDomains.Count > 0)
        {
            yield return new("DOMAIN", string.Join(' ', SearchDomains));
        }
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
