namespace CalicoAci.Infra.Settings.Binding;

/// <summary>Collects what is wrong with the settings of a stack, so that all of it is shown at once.</summary>
public sealed class SettingsErrors
{
    private readonly List<SettingsError> _errors = [];
    private readonly List<SettingsError> _warnings = [];
    private readonly List<SettingsError> _notes = [];

    /// <summary>What was found so far, in order of discovery.</summary>
    public IReadOnlyList<SettingsError> All => _errors;

    /// <summary>What is allowed but most often a mistake; it does not stop a run.</summary>
    public IReadOnlyList<SettingsError> Warnings => _warnings;

    /// <summary>What a person should know of settings that are right; it is told without a warning.</summary>
    public IReadOnlyList<SettingsError> Notes => _notes;

    /// <summary>The settings that could not be read, so that rules about them would only repeat an error.</summary>
    public LostSettings Lost { get; } = new();

    /// <summary>Adds an error.</summary>
    /// <param name="path">The full path of the setting, such as <c>calico-aci:leaves[1].routerId</c>.</param>
    /// <param name="message">What was found and what is allowed. Never a secret value.</param>
    /// <param name="id">The stable id of the rule.</param>
    public void Add(string path, string message, string id = DiagnosticIds.AreaRule) => _errors.Add(new SettingsError(path, message, id));

    /// <summary>Adds an error about a setting of which nothing can be used.</summary>
    /// <param name="path">The full path of the setting.</param>
    /// <param name="message">What was found and what is allowed. Never a secret value.</param>
    /// <param name="id">The stable id of the rule.</param>
    public void Lose(string path, string message, string id)
    {
        Add(path, message, id);
        Lost.Add(path);
    }

    /// <summary>Adds a warning.</summary>
    /// <param name="path">The full path of the setting.</param>
    /// <param name="message">What was found and why it deserves a look. Never a secret value.</param>
    /// <param name="id">The stable id of the rule.</param>
    public void Warn(string path, string message, string id = DiagnosticIds.AreaRule) => _warnings.Add(new SettingsError(path, message, id));

    /// <summary>Adds a note.</summary>
    /// <param name="path">The full path of the setting.</param>
    /// <param name="message">What follows from the setting outside this stack. Never a secret value.</param>
    /// <param name="id">The stable id of the rule.</param>
    public void Note(string path, string message, string id = DiagnosticIds.AreaRule) => _notes.Add(new SettingsError(path, message, id));
}
