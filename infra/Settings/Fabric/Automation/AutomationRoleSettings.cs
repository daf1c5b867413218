using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Automation;

/// <summary>A role of the automation user.</summary>
[Setting("A role of the automation user.")]
public sealed record AutomationRoleSettings
{
    /// <summary>The role.</summary>
    [Setting(
        "The name of the role.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength, Example = "tenant-ext-admin")]
    public required string Role { get; init; }

    /// <summary>Whether it may change objects.</summary>
    [Setting("Whether the role may change objects.")]
    public bool Write { get; init; }
}
