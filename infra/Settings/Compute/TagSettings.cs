using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>A tag of the VMs.</summary>
[Setting("A vSphere tag that every VM gets.")]
public sealed record TagSettings : ISettingsRules
{
    /// <summary>The category.</summary>
    [Setting("The tag category.", MinimumLength = 1, MaximumLength = 256, Example = "kubernetes")]
    public required string Category { get; init; }

    /// <summary>The tag.</summary>
    [Setting("The tag.", MinimumLength = 1, MaximumLength = 256, Example = "dev")]
    public required string Name { get; init; }

    /// <summary>Whether the category is created.</summary>
    [Setting("Whether the stack creates the category, rather than finds it.")]
    public bool CreateCategory { get; init; }

    /// <summary>Whether the tag is created.</summary>
    [Setting("Whether the stack creates the tag, rather than finds it.")]
    public bool CreateTag { get; init; } = true;

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        if (CreateCategory && !CreateTag)
        {
            errors.Add($"{path}.createTag", "is false, but the category is created with the stack; a new category has no tags to find", "CA309");
        }
    }
}
