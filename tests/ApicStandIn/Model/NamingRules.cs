using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace CalicoAci.ApicStandIn.Model;

/// <summary>What the values of naming attributes may be.</summary>
internal static partial class NamingRules
{
    /// <summary>Whether a value fits its naming attribute.</summary>
    public static bool Accepts(string attribute, string value) => attribute switch
    {
        "name" or "vendor" => Name().IsMatch(value),
        "ip" or "addr" or "nhAddr" => IsAddressOrPrefix(value),
        "encap" or "from" or "to" => IsVlan(value),
        "nodeDn" => Node().IsMatch(value),
        "tDn" => value.StartsWith("uni/", StringComparison.Ordinal) || value.StartsWith("topology/", StringComparison.Ordinal),
        "allocMode" => value is "static" or "dynamic",
        "side" => value is "A" or "B",
        "af" => value is "ipv4-ucast" or "ipv6-ucast",
        "direction" => value is "import" or "export",
        "id" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int id) && id > 0,
        _ => !attribute.StartsWith("tn", StringComparison.Ordinal) || Name().IsMatch(value),
    };

    private static bool IsAddressOrPrefix(string value)
    {
        string[] parts = value.Split('/');
        return parts.Length <= 2
            && IPAddress.TryParse(parts[0], out IPAddress? address)
            && (parts.Length == 1 || (int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int length) && length <= address.GetAddressBytes().Length * 8));
    }

    private static bool IsVlan(string value) =>
        value.StartsWith("vlan-", StringComparison.Ordinal)
        && int.TryParse(value["vlan-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
        && id is >= 1 and <= 4094;

    [GeneratedRegex("^[a-zA-Z0-9_.:-]{1,64}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^topology/pod-[0-9]+/node-[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Node();
}
