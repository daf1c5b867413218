using System.Text.Json;

namespace Pulumi;

/// <summary>Reads what the engine put into the environment of the program.</summary>
internal static class DeploymentEnvironment
{
    public static string MonitorAddress => Require("PULUMI_MONITOR");

    public static string EngineAddress => Require("PULUMI_ENGINE");

    public static DeploymentSettings ReadSettings()
        => new(
            Get("PULUMI_ORGANIZATION") is { Length: > 0 } organization ? organization : "organization",
            Require("PULUMI_PROJECT"),
            Require("PULUMI_STACK"),
            Get("PULUMI_ROOT_DIRECTORY") ?? "",
            ReadDryRun(),
            ReadConfig(),
            ReadConfigSecretKeys());

    public static Dictionary<string, string> ReadConfig()
    {
        var config = new Dictionary<string, string>();
        if (Get("PULUMI_CONFIG") is { Length: > 0 } json)
        {
            using var document = Parse("PULUMI_CONFIG", json, JsonValueKind.Object);
            foreach (var property in document.RootElement.EnumerateObject())
            {
                config[CleanKey(property.Name)] = property.Value.ValueKind == JsonValueKind.String ? property.Value.GetString()! : property.Value.GetRawText();
            }
        }

        return config;
    }

    public static HashSet<string> ReadConfigSecretKeys()
    {
        var keys = new HashSet<string>();
        if (Get("PULUMI_CONFIG_SECRET_KEYS") is { Length: > 0 } json)
        {
            using var document = Parse("PULUMI_CONFIG_SECRET_KEYS", json, JsonValueKind.Array);
            foreach (var key in document.RootElement.EnumerateArray())
            {
                keys.Add(CleanKey(key.GetString() ?? ""));
            }
        }

        return keys;
    }

    private static bool ReadDryRun()
        => Require("PULUMI_DRY_RUN") is var text && bool.TryParse(text, out var isDryRun)
            ? isDryRun
            : throw new RunException($"The environment variable PULUMI_DRY_RUN is '{text}'; it must be 'true' or 'false'.");

    /// <summary>Old engines send keys as <c>project:config:key</c>.</summary>
    private static string CleanKey(string key)
    {
        var first = key.IndexOf(':', StringComparison.Ordinal);
        return first >= 0 && key.AsSpan(first + 1).StartsWith("config:") ? string.Concat(key.AsSpan(0, first), key.AsSpan(first + "config:".Length)) : key;
    }

    private static JsonDocument Parse(string variable, string json, JsonValueKind kind)
    {
        try
        {
            var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == kind ? document
                : throw new RunException($"The environment variable {variable} must hold a JSON {kind.ToString().ToLowerInvariant()}.");
        }
        catch (JsonException)
        {
            // The text may hold secrets, and the parser's message quotes it.
            throw new RunException($"The environment variable {variable} does not hold JSON.");
        }
    }

    private static string? Get(string name) => Environment.GetEnvironmentVariable(name);

    private static string Require(string name)
        => Get(name) is { Length: > 0 } value ? value
            : throw new RunException($"The environment variable {name} is not set. Run this program with the Pulumi CLI: pulumi preview.");
}
