using System.Text.Json;
using CalicoAci.Infra.Settings.Binding.Shapes;

namespace CalicoAci.Infra.Settings.Binding;

/// <summary>Turns the JSON of a stack's configuration into settings records, and says everything that is wrong with it at once.</summary>
public static class SettingsBinder
{
    /// <summary>Binds a value.</summary>
    /// <typeparam name="T">A settings record, or a list or dictionary of them.</typeparam>
    /// <param name="element">The value.</param>
    /// <param name="path">The path of the value, such as <c>calico-aci:network</c>.</param>
    /// <param name="errors">Where errors go.</param>
    /// <param name="hideValues">Whether the whole value is a secret, so that no message may show a part of it.</param>
    /// <returns>
    /// The settings, or null when a type is wrong or a required setting is missing. Other errors, such as a number out of
    /// range, leave the value in place, so that further rules can be checked: ask <paramref name="errors"/> before use.
    /// </returns>
    public static T? Bind<T>(JsonElement element, string path, SettingsErrors errors, bool hideValues = false)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(errors);
        int lost = errors.Lost.Count;
        object? value = Bind(SettingShape.Of(typeof(T)), attribute: null, element, path, errors, hideValues);
        return errors.Lost.Count == lost ? (T?)value : null;
    }

    /// <summary>
    /// Binds a value of a shape, as far as it can be used: null when it is of another type, otherwise with defaults, or
    /// nothing, in the place of what <see cref="SettingsErrors.Lost"/> names.
    /// </summary>
    internal static object? Bind(SettingShape shape, SettingAttribute? attribute, JsonElement element, string path, SettingsErrors errors, bool hideValues)
        => new BindingRun(errors, hideValues).Bind(shape, attribute, element, path);
}
