using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.L3Out;

/// <summary>The L3Out between the fabric and the nodes.</summary>
[Setting("The L3Out between the fabric and the nodes.")]
public sealed record L3outSettings : ISettingsRules
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the L3Out. Default: the name of the cluster with -l3out.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>The logical node profile.</summary>
    [Setting(
        "The name of the logical node profile. Default: the name of the cluster with -anchors.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? NodeProfile { get; init; }

    /// <summary>The logical interface profile.</summary>
    [Setting(
        "The name of the logical interface profile; that of IPv6 gets the suffix -ipv6. Default: the name of the cluster with -interfaces.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLengthWithSuffix)]
    public string? InterfaceProfile { get; init; }

    /// <summary>The kind of domain that the SVI floats in.</summary>
    [Setting("The kind of domain that the SVI floats in: physical (hosts of any kind) or vmm.")]
    public FloatingDomain Domain { get; init; } = FloatingDomain.Physical;

    /// <summary>Whether import route control is enforced.</summary>
    [Setting("Whether the fabric accepts only the routes that the import route map permits.")]
    public bool EnforceImport { get; init; } = true;

    /// <summary>Whether autostate is on.</summary>
    [Setting("Whether the SVI goes down with its last port.")]
    public bool Autostate { get; init; } = true;

    /// <summary>Where the VLAN means the same bridge domain.</summary>
    [Setting("Where the VLAN means the same bridge domain: in this L3Out (local), or in all of the VRF (vrf).")]
    public EncapScope EncapScope { get; init; } = EncapScope.Local;

    /// <summary>The port group flags of a VMM domain.</summary>
    [Setting("The security flags of the port group in a VMM domain.")]
    public PortGroupSettings PortGroup { get; init; } = new();

    /// <summary>The paths of a plain SVI.</summary>
    [Setting("Ports, port channels and vPCs that carry a plain SVI, which does not float, for bare metal. Empty: the SVI floats.")]
    public IReadOnlyList<SviPathSettings> Paths { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Domain == FloatingDomain.Vmm && Paths.Count > 0)
        {
            errors.Add($"{path}.paths", "found paths together with the domain 'vmm'; a plain SVI is in a physical domain", "CA403");
        }

        if (Domain == FloatingDomain.Physical && PortGroup != new PortGroupSettings())
        {
            errors.Add($"{path}.portGroup", "found flags together with the domain 'physical'; only a VMM domain makes a port group", "CA404");
        }

        UniqueNames.Check(Paths.Select(p => p.Name), index => $"{path}.paths[{index}].name", errors);
    }
}
