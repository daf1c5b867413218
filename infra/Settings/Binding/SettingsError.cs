namespace CalicoAci.Infra.Settings.Binding;

/// <summary>One thing that is wrong with the settings of a stack.</summary>
/// <param name="Path">The full path of the setting.</param>
/// <param name="Message">What was found and what is allowed.</param>
/// <param name="Id">The stable id of the rule, such as <c>CA104</c>; <c>docs/diagnostics.md</c> lists them.</param>
public sealed record SettingsError(string Path, string Message, string Id = DiagnosticIds.AreaRule)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Message} [{Id}]";
}
