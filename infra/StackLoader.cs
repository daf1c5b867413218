using System.Collections.Frozen;
using System.Text.Json;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;
using Pulumi;

namespace CalicoAci.Infra;

/// <summary>Reads a stack's settings from Pulumi's configuration and reports all that is wrong with them at once.</summary>
internal static class StackLoader
{
    private const string ConfigurationVariable = "PULUMI_CONFIG";
    private const string SecretKeysVariable = "PULUMI_CONFIG_SECRET_KEYS";

    /// <summary>The plan of the stack.</summary>
    /// <exception cref="RunException">The settings are wrong: this is the last error, and those before it were logged.</exception>
    public static StackPlan Load(Config config)
    {
        var errors = new SettingsErrors();
        StackPlan? plan = StackSettingsReader.Read(Configuration(config), errors);
        foreach (SettingsError note in errors.Notes)
        {
            Log.Info(note.ToString());
        }

        foreach (SettingsError warning in errors.Warnings)
        {
            Log.Warn(warning.ToString());
        }

        if (plan is not null)
        {
            return plan;
        }

        foreach (SettingsError error in errors.All.SkipLast(1))
        {
            Log.Error(error.ToString());
        }

        throw new RunException(errors.All[^1].ToString());
    }

    /// <summary><see cref="Config"/> reads single keys only; which keys there are, only the environment of the program tells.</summary>
    private static StackConfiguration Configuration(Config config) => new(
        config.Get,
        OwnKeys(Read(ConfigurationVariable, json => json.EnumerateObject().Select(entry => entry.Name))),
        OwnKeys(Read(SecretKeysVariable, json => json.EnumerateArray().Select(key => key.GetString() ?? ""))))
    {
        ProjectFolder = Deployment.Instance.RootDirectory is { Length: > 0 } folder ? folder : null,
    };

    private static FrozenSet<string> OwnKeys(IEnumerable<string> keys) => keys
        .Where(key => key.StartsWith($"{StackSettings.Namespace}:", StringComparison.Ordinal))
        .Select(key => key[(StackSettings.Namespace.Length + 1)..])
        .ToFrozenSet(StringComparer.Ordinal);

    private static string[] Read(string variable, Func<JsonElement, IEnumerable<string>> names)
    {
        if (Environment.GetEnvironmentVariable(variable) is not { Length: > 0 } text)
        {
            return [];
        }

        using JsonDocument document = JsonDocument.Parse(text);
        return [.. names(document.RootElement)];
    }
}
