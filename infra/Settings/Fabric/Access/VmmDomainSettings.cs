using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Access;

/// <summary>The domain of a virtual machine manager.</summary>
[Setting("The domain of a virtual machine manager.")]
public sealed record VmmDomainSettings : ISettingsRules
{
    /// <summary>The name.</summary>
    [Setting("The name of the domain.", Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public required string Name { get; init; }

    /// <summary>Whether the domain exists already.</summary>
    [Setting("Whether the domain exists already, as it does once a vCenter is attached to the fabric.")]
    public bool Reuse { get; init; } = true;

    /// <summary>The vendor.</summary>
    [Setting("The vendor part of the domain's DN.", Pattern = "[A-Za-z]+", PatternHint = "letters only", Example = "VMware")]
    public string Provider { get; init; } = "VMware";

    /// <summary>The enhanced LAG policy.</summary>
    [Setting(
        "The enhanced LAG policy of the domain's distributed switch that the SVI uses; of a domain that exists.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? EnhancedLagPolicy { get; init; }

    /// <summary>The vCenter.</summary>
    [Setting("The vCenter of a domain that is created; without it, somebody else attaches one.")]
    public VmmControllerSettings? Controller { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (Reuse && Controller is not null)
        {
            errors.Add($"{path}.controller", "is given for a domain that is reused; it belongs to whoever created it", "CA418");
        }

        if (!Reuse && EnhancedLagPolicy is { } policy)
        {
            errors.Add($"{path}.enhancedLagPolicy", $"found '{policy}', but the domain is created here and has no such policy yet", "CA418");
        }
    }
}
