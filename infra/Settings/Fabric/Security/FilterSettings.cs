using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>A filter: kinds of traffic.</summary>
[Setting("A filter: kinds of traffic.")]
public sealed record FilterSettings : ISettingsRules
{
    /// <summary>The name.</summary>
    [Setting("The name of the filter.", Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public required string Name { get; init; }

    /// <summary>Kinds of traffic.</summary>
    [Setting("The kinds of traffic of a filter that is created.")]
    public IReadOnlyList<FilterEntrySettings> Entries { get; init; } = [];

    /// <summary>Whether the filter exists already.</summary>
    [Setting("Whether the filter exists already and is looked up instead of created.")]
    public bool Reuse { get; init; }

    /// <summary>The tenant of a filter that exists.</summary>
    [Setting(
        "The tenant of a filter that is reused: common, or that of the contracts, because a subject finds filters by name only there.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength, Example = "common")]
    public string? Tenant { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        UniqueNames.Check(Entries.Select(entry => entry.Name), index => $"{path}.entries[{index}].name", errors);
        if (Reuse == Entries.Count > 0)
        {
            errors.Add($"{path}.entries", Reuse ? "found entries for a filter that is reused; they belong to whoever created it" : "is empty: a filter without an entry matches nothing", "CA437");
        }

        if (!Reuse && Tenant is not null)
        {
            errors.Add($"{path}.tenant", $"found '{Tenant}'; a filter that is created is in the tenant of the contracts", "CA437");
        }
    }
}
