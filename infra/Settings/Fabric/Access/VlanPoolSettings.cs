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
    [Setting("Whether the VLANs of the stack, or the ranges, are added to the pool. Default: true for a pool that is created, false for one that is reused.")]
    public bool? CreateRanges { get; init; }

    /// <summary>Whether VLANs are added to the pool.</summary>
    public bool AddsRanges => CreateRanges ?? !Reuse;

    /// <summary>The ranges.</summary>
    [Setting("The ranges of the pool that hold the stack's VLANs: 310 or 300-399. Those that are not added are looked up, so that a deployment stops when the pool lacks one. Default: a range for each VLAN of a pool that they are added to.", Example = "[300-399]")]
    public IReadOnlyList<string> Ranges { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        ReuseRules.Check(path, Name, Reuse, errors);
        if (!Reuse && CreateRanges == false)
        {
            errors.Add($"{path}.createRanges", "found false; a pool that is created needs the VLANs of the stack", "CA402");
        }

        var earlier = new List<VlanRange>();
        foreach ((int index, string text) in Ranges.Index())
        {
            if (!VlanRange.TryParse(text, out VlanRange range))
            {
                errors.Add($"{path}.ranges[{index}]", $"found '{text}'; must be a VLAN from 2 to 4094, or a range such as 300-399", "CA419");
                continue;
            }

            if (earlier.Exists(range.Overlaps))
            {
                errors.Add($"{path}.ranges[{index}]", $"found {range}, which overlaps {earlier.Find(range.Overlaps)}; a pool has a VLAN once", "CA419");
            }

            earlier.Add(range);
        }
    }
}
