namespace CalicoAci.Infra.Settings.Binding;

/// <summary>One thing that is wrong with the settings of a stack.</summary>
/// <param name="Path">The full path of the setting.</param>
/// <param name="Message">What was found and what is allowed.</param>
public sealed record SettingsError(string Path, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message}";
}
