using System.Text.RegularExpressions;
using CalicoAci.Components.Tests.Bootstrap.Tools;

namespace CalicoAci.Components.Tests.Bootstrap.Ifcfg;

/// <summary>
/// Reads an ifcfg file as a shell does, and holds it against what NetworkManager's plugin ifcfg-rh knows (its
/// nm-settings-ifcfg-rh manual page): an unknown variable, or a value of another form, is an error.
/// </summary>
internal static class IfcfgText
{
    private const string YesNo = "yes|no";
    private const string Device = "[a-z][a-z0-9.]{1,14}";
    private const string Ipv4 = @"\d{1,3}(\.\d{1,3}){3}";
    private const string Ipv6 = "[0-9a-f:]+";

    private static readonly Dictionary<string, string> Known = new()
    {
        ["DEVICE"] = Device,
        ["NAME"] = ".+",
        ["TYPE"] = "Ethernet|Bond|Vlan",
        ["ONBOOT"] = YesNo,
        ["AUTOCONNECT_PRIORITY"] = "-?[0-9]{1,3}",
        ["AUTOCONNECT_SLAVES"] = YesNo,
        ["BONDING_MASTER"] = YesNo,
        ["BONDING_OPTS"] = "[a-z_]+=[^ ]+( [a-z_]+=[^ ]+)*",
        ["VLAN"] = YesNo,
        ["VLAN_ID"] = "[0-9]{1,4}",
        ["PHYSDEV"] = Device,
        ["MTU"] = "[0-9]{2,5}",
        ["BOOTPROTO"] = "none",
        ["MASTER"] = Device,
        ["SLAVE"] = YesNo,
        ["IPADDR"] = Ipv4,
        ["PREFIX"] = "[0-9]{1,2}",
        ["GATEWAY"] = Ipv4,
        ["IPV6INIT"] = YesNo,
        ["IPV6_AUTOCONF"] = YesNo,
        ["IPV6ADDR"] = $"{Ipv6}/[0-9]{{1,3}}",
        ["IPV6_DEFAULTGW"] = Ipv6,
        ["DNS1"] = $"{Ipv4}|{Ipv6}",
        ["DNS2"] = $"{Ipv4}|{Ipv6}",
        ["DNS3"] = $"{Ipv4}|{Ipv6}",
        ["DOMAIN"] = "[a-z0-9.-]+( [a-z0-9.-]+)*",
    };

    /// <summary>The variables that a POSIX shell has after it read the file, without those that it had before.</summary>
    public static Dictionary<string, string> Read(string text)
    {
        using var folder = new TemporaryFolder();
        (int exitCode, string output) = Tool.Run("env", "-i", "sh", "-e", "-u", "-c", ". \"$1\"; for name in $(sed -n 's/^\\([A-Z0-9_]*\\)=.*/\\1/p' \"$1\"); do eval \"printf '%s=%s\\\\0' $name \\\"\\$$name\\\"\"; done", "sh", folder.Write("ifcfg", text));
        Assert.That(exitCode, Is.Zero, output);
        return output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Select(variable => variable.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
    }

    /// <summary>What is wrong with the variables of a file.</summary>
    public static IEnumerable<string> Errors(IReadOnlyDictionary<string, string> variables)
    {
        foreach ((string name, string value) in variables)
        {
            if (!Known.TryGetValue(name, out string? form))
            {
                yield return $"{name} is not known";
            }
            else if (!Regex.IsMatch(value, $"^({form})$", RegexOptions.CultureInvariant))
            {
                yield return $"{name} has the value '{value}'";
            }
        }

        foreach (string missing in new[] { "DEVICE", "NAME", "TYPE", "ONBOOT", "BOOTPROTO" }.Where(name => !variables.ContainsKey(name)))
        {
            yield return $"{missing} is missing";
        }
    }
}
