namespace CalicoAci.Infra.Settings.Binding;

/// <summary>Collects what is wrong with the settings of a stack, so that all of it is shown at once.</summary>
public sealed class SettingsErrors
{
    private readonly List<SettingsError> _errors = [];

    /// <summary>What was found so far, in order of discovery.</summary>
    public IReadOnlyList<SettingsError> All => _errors;

    /// <summary>Adds an error.</summary>
    /// <param name="path">The full path of the setting, such as <c>calico-aci:fabric.leaves[1].routerId</c>.</param>
    /// <param name="message">What was found and what is allowed. Never a secret value.</param>
    public void Add(string path, string message) => _errors.Add(new SettingsError(path, message));
}
