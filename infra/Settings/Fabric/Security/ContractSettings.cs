using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>A contract.</summary>
[Setting("A contract.")]
public sealed record ContractSettings : ISettingsRules
{
    /// <summary>The name.</summary>
    [Setting("The name of the contract.", Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public required string Name { get; init; }

    /// <summary>Whether the contract exists already.</summary>
    [Setting("Whether the contract exists already and is looked up instead of created.")]
    public bool Reuse { get; init; }

    /// <summary>Between whom it works.</summary>
    [Setting("Between whom the contract may work: vrf, application-profile, tenant or global.")]
    public ContractScope Scope { get; init; } = ContractScope.Vrf;

    /// <summary>Its subjects.</summary>
    [Setting("The subjects of a contract that is created.")]
    public IReadOnlyList<SubjectSettings> Subjects { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        UniqueNames.Check(Subjects.Select(subject => subject.Name), index => $"{path}.subjects[{index}].name", errors);
        if (Reuse && Subjects.Count > 0)
        {
            errors.Add($"{path}.subjects", "found subjects for a contract that is reused; they belong to whoever created it", "CA434");
        }
        else if (!Reuse && Subjects.Count == 0)
        {
            errors.Add($"{path}.subjects", "is empty: a contract without a subject permits nothing", "CA434");
        }
    }
}
