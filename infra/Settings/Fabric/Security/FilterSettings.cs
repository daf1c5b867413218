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
    [Setting("The kinds of traffic.", MinimumLength = 1)]
    public required IReadOnlyList<FilterEntrySettings> Entries { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors) =>
        UniqueNames.Check(Entries.Select(entry => entry.Name), index => $"{path}.entries[{index}].name", errors);
}
