using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>The configuration of a stack, in one namespace: the project's own, or that of a provider.</summary>
public sealed class Config(string? name = null)
{
    private readonly string _name = Namespace(name ?? Deployment.Instance.ProjectName);

    public string? Get(string key)
        => Deployment.InternalInstance.Settings.Config.TryGetValue(FullKey(key), out var value) ? value : null;

    public bool? GetBoolean(string key) => Parse<bool>(key, "a boolean: true or false", bool.TryParse);

    public int? GetInt32(string key)
        => Parse(key, "a whole number", (string text, out int value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value));

    public double? GetDouble(string key)
        => Parse(key, "a number", (string text, out double value) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value));

    public T GetObject<T>(string key) => Get(key) is { } json ? Deserialize<T>(key, json) : default!;

    public Output<string>? GetSecret(string key) => Get(key) is { } value ? Output.CreateSecret(value) : null;

    public Output<bool>? GetSecretBoolean(string key) => GetBoolean(key) is { } value ? Output.CreateSecret(value) : null;

    public Output<int>? GetSecretInt32(string key) => GetInt32(key) is { } value ? Output.CreateSecret(value) : null;

    public Output<double>? GetSecretDouble(string key) => GetDouble(key) is { } value ? Output.CreateSecret(value) : null;

    public Output<T>? GetSecretObject<T>(string key) => Get(key) is { } json ? Output.CreateSecret(Deserialize<T>(key, json)) : null;

    public string Require(string key) => Get(key) ?? throw Missing(key);

    public bool RequireBoolean(string key) => GetBoolean(key) ?? throw Missing(key);

    public int RequireInt32(string key) => GetInt32(key) ?? throw Missing(key);

    public double RequireDouble(string key) => GetDouble(key) ?? throw Missing(key);

    public T RequireObject<T>(string key) => Get(key) is { } json ? Deserialize<T>(key, json) : throw Missing(key);

    public Output<string> RequireSecret(string key) => GetSecret(key) ?? throw Missing(key, isSecret: true);

    public Output<bool> RequireSecretBoolean(string key) => GetSecretBoolean(key) ?? throw Missing(key, isSecret: true);

    public Output<int> RequireSecretInt32(string key) => GetSecretInt32(key) ?? throw Missing(key, isSecret: true);

    public Output<double> RequireSecretDouble(string key) => GetSecretDouble(key) ?? throw Missing(key, isSecret: true);

    public Output<T> RequireSecretObject<T>(string key) => GetSecretObject<T>(key) ?? throw Missing(key, isSecret: true);

    /// <summary>Old programs ask for <c>project:config</c>.</summary>
    private static string Namespace(string name)
        => name.EndsWith(":config", StringComparison.Ordinal) ? name[..^":config".Length] : name;

    private string FullKey(string key) => $"{_name}:{key}";

    private T? Parse<T>(string key, string expected, TryParser<T> tryParse)
        where T : struct
        => Get(key) is not { } text ? null : tryParse(text, out var value) ? value : throw new ConfigTypeException(FullKey(key), expected, null);

    private T Deserialize<T>(string key, string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json)!;
        }
        catch (JsonException e)
        {
            throw new ConfigTypeException(FullKey(key), $"JSON of a {typeof(T).Name}", e.Path);
        }
    }

    private ConfigMissingException Missing(string key, bool isSecret = false) => new(FullKey(key), isSecret);

    private delegate bool TryParser<T>(string text, out T value);
}
