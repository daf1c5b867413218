using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric;

/// <summary>An object of the fabric that is created, or looked up by its name.</summary>
[Setting("An object of the fabric that is created, or looked up by its name.")]
public sealed record ObjectSettings : ISettingsRules
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the object. Default: made from the name of the cluster.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>Whether the object exists already.</summary>
    [Setting("Whether the object exists already and is looked up by its name instead of created.")]
    public bool Reuse { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors) => ReuseRules.Check(path, Name, Reuse, errors);
}
