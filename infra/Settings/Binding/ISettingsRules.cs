namespace CalicoAci.Infra.Settings.Binding;

/// <summary>
/// Rules of a settings record that need more than one of its members. The binder calls them when every member has
/// the right type and every required member is there.
/// </summary>
public interface ISettingsRules
{
    /// <summary>Adds an error for each rule that does not hold.</summary>
    /// <param name="path">The path of the record itself.</param>
    /// <param name="errors">Where errors go.</param>
    void Validate(string path, SettingsErrors errors);
}
