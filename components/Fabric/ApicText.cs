using System.Globalization;
using System.Net;
using System.Text.Json;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric;

/// <summary>How the APIC writes values: every attribute is text.</summary>
internal static class ApicText
{
    /// <summary>An enum member whose APIC text is its name in kebab case, such as <c>no-prepend</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    public static string YesNo(bool value) => value ? "yes" : "no";

    public static string Enabled(bool value) => value ? "enabled" : "disabled";

    /// <summary>The port group flags of a dynamic path spell it with a capital.</summary>
    public static string PortGroupFlag(bool value) => value ? "Enabled" : "Disabled";

    public static string Encap(int vlan) => $"vlan-{Number(vlan)}";

    /// <summary>An interface address: the host address with the prefix length of its subnet.</summary>
    public static string InterfaceAddress(IPAddress address, Cidr subnet) => $"{address}/{Number(subnet.PrefixLength)}";

    public static string UnicastFamily(AddressFamily family) => family == AddressFamily.Ipv4 ? "ipv4-ucast" : "ipv6-ucast";
}
