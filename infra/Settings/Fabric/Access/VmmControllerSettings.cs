using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Access;

/// <summary>The vCenter of a VMM domain that is created.</summary>
[Setting("The vCenter of a VMM domain that is created.")]
public sealed record VmmControllerSettings
{
    /// <summary>The name.</summary>
    [Setting(
        "The name of the controller on the APIC. Default: the name of the domain.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>The vCenter.</summary>
    [Setting("The host name or address of the vCenter.", MinimumLength = 1, MaximumLength = 255, Example = "vcenter.example.net")]
    public required string Address { get; init; }

    /// <summary>The datacenter.</summary>
    [Setting("The datacenter in which the APIC makes the distributed switch.", MinimumLength = 1, MaximumLength = 512)]
    public required string Datacenter { get; init; }

    /// <summary>The account.</summary>
    [Setting("The account that the APIC uses; its password is the secret calico-aci:vmmPassword.", MinimumLength = 1, MaximumLength = 128, Example = "apic@vsphere.local")]
    public required string User { get; init; }

    /// <summary>The name of the credential.</summary>
    [Setting(
        "The name of the credential on the APIC. Default: the name of the controller with -credential.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Credential { get; init; }

    /// <summary>The version of the distributed switch.</summary>
    [Setting("The version of the distributed switch. Default: the vCenter's.", Pattern = "5\\.1|5\\.5|6\\.0|6\\.5|6\\.6|7\\.0", PatternHint = "5.1, 5.5, 6.0, 6.5, 6.6 or 7.0", Example = "\"7.0\"")]
    public string? DvsVersion { get; init; }
}
