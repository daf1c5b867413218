using System.Globalization;
using System.Text.Json;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Hosting;

/// <summary>The environment by which the Pulumi CLI tells a program what it runs for.</summary>
internal static class ChildEnvironment
{
    /// <summary>Gives the variables of a preview.</summary>
    public static Dictionary<string, string> Create(ProjectFile project, string stack, StackConfiguration configuration, string address) => new(StringComparer.Ordinal)
    {
        ["PULUMI_MONITOR"] = address,
        ["PULUMI_ENGINE"] = address,
        ["PULUMI_PROJECT"] = project.Name,
        ["PULUMI_STACK"] = stack,
        ["PULUMI_ORGANIZATION"] = "organization",
        ["PULUMI_CONFIG"] = Json(writer =>
        {
            writer.WriteStartObject();
            foreach ((string key, string value) in configuration.Values)
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        }),
        ["PULUMI_CONFIG_SECRET_KEYS"] = Json(writer =>
        {
            writer.WriteStartArray();
            foreach (string key in configuration.SecretKeys)
            {
                writer.WriteStringValue(key);
            }

            writer.WriteEndArray();
        }),
        ["PULUMI_DRY_RUN"] = "true",
        ["PULUMI_PARALLEL"] = 16.ToString(CultureInfo.InvariantCulture),
        ["PULUMI_PWD"] = project.Main,
        ["PULUMI_ROOT_DIRECTORY"] = project.Directory,
        ["PULUMI_QUERY_MODE"] = "false",
        ["PULUMI_ATTACH_DEBUGGER"] = "false",
        // A short run never comes to profit from instrumented code.
        ["DOTNET_TieredPGO"] = "0",
    };

    private static string Json(Action<Utf8JsonWriter> write) => JsonText.Of(PropertyJson.Compact, write);
}
