using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>A ready-made contract.</summary>
[Setting("A ready-made contract.")]
public sealed record PresetSettings : ISettingsRules
{
    /// <summary>Its contents.</summary>
    [Setting("What the contract is for: management, internet, api-server, nodes-to-pods or application.")]
    public required ContractPreset Preset { get; init; }

    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the contract. Default: the name of the cluster with that of the preset.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>Between whom it works.</summary>
    [Setting("Between whom the contract may work: vrf, application-profile, tenant or global.")]
    public ContractScope Scope { get; init; } = ContractScope.Vrf;

    /// <summary>The TCP ports.</summary>
    [Setting("The TCP ports of api-server (default: 6443 and 8443) and application (default: 80 and 443).", Example = "[80, 8000-8100]")]
    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Ports.Count > 0 && ContractPresets.DefaultPorts(Preset).Count == 0)
        {
            errors.Add($"{path}.ports", $"found ports; the preset '{Preset.ToSetting()}' has its own", "CA431");
        }

        PortRules.Check(Ports, $"{path}.ports", errors);
    }
}
