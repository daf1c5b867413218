using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.HostRouting;

/// <summary>Routing on bare-metal hosts: BGP without addresses on the uplinks, one AS for each device.</summary>
[Setting("Routing on bare-metal hosts instead of a floating L3Out: FRR speaks BGP with leaf switches of any make, and no object of ACI is made.")]
public sealed record HostRoutingSettings : ISettingsRules
{
    private const string InterfacePattern = "[a-z][a-z0-9]{1,14}";
    private const string InterfaceHint = "an interface name such as eno1";

    /// <summary>The leaf switches.</summary>
    [Setting("The leaf switches. Uplink i of a host leads to leaf i of its rack.", MinimumLength = 1)]
    public required IReadOnlyList<RoutedLeafSettings> Leaves { get; init; }

    /// <summary>The uplinks.</summary>
    [Setting("The interfaces of a host towards the leaf switches of its rack, in the order of the leaves.", MinimumLength = 1, Pattern = InterfacePattern, PatternHint = InterfaceHint, Example = "[eno1, eno2]")]
    public required IReadOnlyList<string> Uplinks { get; init; }

    /// <summary>The uplinks of single hosts.</summary>
    [Setting("The interfaces of hosts where they have other names, by name of the node.")]
    public IReadOnlyDictionary<string, IReadOnlyList<string>> HostUplinks { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Whether the program configures the network.</summary>
    [Setting("Whether the program writes and applies the netplan file of loopback address and uplinks. The addresses that it reaches the hosts by are not in it and stay as they are.")]
    public bool ConfigureNetwork { get; init; } = true;

    /// <summary>The keepalive.</summary>
    [Setting("The time between keepalives.", Minimum = 1, Maximum = 21845, Unit = "s")]
    public int KeepaliveSeconds { get; init; } = 1;

    /// <summary>The hold time.</summary>
    [Setting("The hold time: at least three keepalives.", Minimum = 3, Maximum = 65535, Unit = "s")]
    public int HoldSeconds { get; init; } = 3;

    /// <summary>The width of ECMP.</summary>
    [Setting("Over how many paths a host spreads traffic.", Minimum = 1, Maximum = 64)]
    public int MaximumPaths { get; init; } = 64;

    /// <summary>The router advertisements.</summary>
    [Setting("The interval of router advertisements, by which host and leaf find each other.", Minimum = 1, Maximum = 1800, Unit = "s")]
    public int RouterAdvertisementSeconds { get; init; } = 3;

    /// <summary>The uplinks of a host.</summary>
    public IReadOnlyList<string> UplinksOf(string node) => HostUplinks.GetValueOrDefault(node) ?? Uplinks;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (HoldSeconds < 3 * KeepaliveSeconds)
        {
            errors.Add($"{path}.holdSeconds", $"found {HoldSeconds}; must be at least three keepalives of {KeepaliveSeconds} s", "CA128");
        }

        CheckNames(Uplinks, $"{path}.uplinks", errors);
        foreach ((string node, IReadOnlyList<string> uplinks) in HostUplinks)
        {
            CheckNames(uplinks, SettingNames.MemberPath($"{path}.hostUplinks", node), errors);
        }
    }

    private static void CheckNames(IReadOnlyList<string> uplinks, string path, SettingsErrors errors)
    {
        foreach ((int index, string uplink) in uplinks.Index())
        {
            if (!System.Text.RegularExpressions.Regex.IsMatch(uplink, $"^{InterfacePattern}$"))
            {
                errors.Add($"{path}[{index}]", $"found '{uplink}'; must be {InterfaceHint}", DiagnosticIds.PatternMismatch);
            }
            else if (uplinks.Take(index).Contains(uplink, StringComparer.Ordinal))
            {
                errors.Add($"{path}[{index}]", $"found '{uplink}' a second time; each uplink leads to another leaf", "CA128");
            }
        }
    }
}
