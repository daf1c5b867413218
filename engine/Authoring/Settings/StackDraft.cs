using System.Text.Json.Nodes;

namespace CalicoAci.Engine.Authoring.Settings;

/// <summary>A stack file before it is written.</summary>
internal sealed class StackDraft
{
    /// <summary>The settings in the project's namespace.</summary>
    public JsonObject Settings { get; init; } = [];

    /// <summary>Settings of providers by their whole key, such as <c>aci:url</c>.</summary>
    public SortedDictionary<string, string> Provider { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Encrypted values by their whole key, such as <c>calico-aci:bgpPassword</c>.</summary>
    public SortedDictionary<string, string> Secrets { get; } = new(StringComparer.Ordinal);

    /// <summary>The salt of the passphrase that <see cref="Secrets"/> are encrypted with; null where there is none.</summary>
    public string? EncryptionSalt { get; set; }

    /// <summary>Lines about the stack, for the head of the file.</summary>
    public List<string> Head { get; } = [];

    /// <summary>Puts a setting in its place.</summary>
    public void Set(string path, JsonNode? value) => new SettingPath(path).Set(Settings, value);

    /// <summary>The value of a setting.</summary>
    public JsonNode? Get(string path) => new SettingPath(path).Get(Settings);

    /// <summary>A copy that can be changed by itself.</summary>
    public StackDraft Copy()
    {
        var copy = new StackDraft
        {
            Settings = (JsonObject)Settings.DeepClone(),
            Provider = new SortedDictionary<string, string>(Provider, StringComparer.Ordinal),
            EncryptionSalt = EncryptionSalt,
        };
        copy.Head.AddRange(Head);
        foreach ((string key, string value) in Secrets)
        {
            copy.Secrets[key] = value;
        }

        return copy;
    }
}
