using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>The contracts of the stack.</summary>
[Setting("The contracts of the stack.")]
public sealed record ContractsSettings : ISettingsRules
{
    /// <summary>The tenant of the contracts.</summary>
    [Setting(
        "The tenant of the contracts when it is not the L3Out's: common, because the L3Out finds contracts by name only there. It must exist.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength, Example = "common")]
    public string? Tenant { get; init; }

    /// <summary>Ready-made contracts.</summary>
    [Setting("Ready-made contracts.")]
    public IReadOnlyList<PresetSettings> Presets { get; init; } = [];

    /// <summary>Filters.</summary>
    [Setting("Filters for the contracts below.")]
    public IReadOnlyList<FilterSettings> Filters { get; init; } = [];

    /// <summary>Contracts.</summary>
    [Setting("Contracts with subjects of their own, and contracts that exist already.")]
    public IReadOnlyList<ContractSettings> Definitions { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        UniqueNames.Check(Filters.Select(filter => filter.Name), index => $"{path}.filters[{index}].name", errors);
        UniqueNames.Check(Definitions.Select(contract => contract.Name), index => $"{path}.definitions[{index}].name", errors);
        HashSet<string> known = [.. Filters.Select(filter => filter.Name)];
        foreach ((int index, ContractSettings contract) in Definitions.Index())
        {
            foreach ((int subjectIndex, SubjectSettings subject) in contract.Subjects.Index())
            {
                foreach (string filter in subject.Filters.Where(filter => !known.Contains(filter)))
                {
                    errors.Add(
                        $"{path}.definitions[{index}].subjects[{subjectIndex}].filters",
                        $"found '{filter}', which is none of the filters of the stack: {Listing.Of(known)}",
                        "CA430");
                }
            }
        }
    }
}
