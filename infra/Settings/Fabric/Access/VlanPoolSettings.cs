using CalicoAci.Components.Fabric.Access;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Access;

/// <summary>The VLAN pool of the cluster's domains.</summary>
[Setting("The VLAN pool of the cluster's domains.")]
public sealed record VlanPoolSettings : ISettingsRules
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the pool. Default: the name of the cluster with -vlans.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>Whether the pool exists already.</summary>
    [Setting("Whether the pool exists already and is looked up instead of created.")]
    public bool Reuse { get; init; }

    /// <summary>How the pool gives out VLANs.</summary>
    [Setting("How the pool gives out VLANs: static, or dynamic for a pool that a VMM domain uses too.")]
    public VlanAllocation Allocation { get; init; } = VlanAllocation.Static;

    /// <summary>Whether VLANs are added to the pool.</summary>
    [Setting("Whether the VLANs of the stack are added to the pool. Default: true for a pool that is created, false for one that is reused.")]
    public bool? CreateRanges { get; init; }

    /// <summary>Whether VLANs are added to the pool.</summary>
    public bool AddsRanges => CreateRanges ?? !Reuse;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        ReuseRules.Check(path, Name, Reuse, errors);
        if (!Reuse && CreateRanges == false)
        {
            errors.Add($"{path}.createRanges", "found false; a pool that is created needs the VLANs of the stack", "CA402");
        }
    }
}
