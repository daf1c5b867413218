using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>How bare-metal hosts are attached to the leaf switches.</summary>
[Setting("How bare-metal hosts are attached to the leaf switches.")]
public sealed record BareMetalSettings : ISettingsRules
{
    /// <summary>The interface.</summary>
    [Setting("The interface towards the leaf switches: the bond's name if bondMembers are given.", Pattern = "[a-z][a-z0-9]{1,14}", PatternHint = "an interface name such as bond0")]
    public string Interface { get; init; } = "bond0";

    /// <summary>The bond's members.</summary>
    [Setting("The physical interfaces of the bond; none for a plain interface.", Pattern = "[a-z][a-z0-9]{1,14}", PatternHint = "an interface name such as eno1", Example = "[eno1, eno2]")]
    public IReadOnlyList<string> BondMembers { get; init; } = [];

    /// <summary>The bond's mode.</summary>
    [Setting("The bond's mode: 802.3ad with a port channel or vPC, active-backup with neither.", Pattern = "802\\.3ad|active-backup", PatternHint = "802.3ad or active-backup")]
    public string BondMode { get; init; } = "802.3ad";

    /// <summary>Tagging.</summary>
    [Setting("Whether the hosts tag the cluster's VLAN, rather than the leaf ports.")]
    public bool Tagged { get; init; } = true;

    /// <summary>Whether the program configures the network.</summary>
    [Setting("Whether the program writes the hosts' netplan configuration and applies it. One under which the gateway does not answer is taken back.")]
    public bool ConfigureNetwork { get; init; }

    /// <summary>Dead hosts.</summary>
    [Setting("Hosts that cannot be reached any more. Once deployed, nothing is run on them when they leave the cluster.", Example = "[metal-worker-3]")]
    public IReadOnlyList<string> Abandoned { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (BondMembers.Contains(Interface, StringComparer.Ordinal))
        {
            errors.Add($"{path}.bondMembers", $"found '{Interface}', which is the bond itself", "CA302");
        }
    }
}
