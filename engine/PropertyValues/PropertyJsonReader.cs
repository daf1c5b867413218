using System.Text.Json;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.PropertyValues;

/// <summary>Reads property values from JSON with the protocol's marker objects, as baselines and stack exports hold them.</summary>
/// <param name="decrypt">Decrypts the ciphertext of an exported secret to the JSON of its value, or gives null where it cannot.</param>
internal sealed class PropertyJsonReader(Func<string, string?> decrypt)
{
    /// <summary>Reads one value.</summary>
    public PropertyValue Read(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                string text = json.GetString()!;
                return text == Markers.Unknown ? PropertyValue.Unknown : new PropertyValue.StringValue(text);
            case JsonValueKind.Number:
                return new PropertyValue.NumberValue(json.GetDouble());
            case JsonValueKind.True:
            case JsonValueKind.False:
                return Properties.Bool(json.GetBoolean());
            case JsonValueKind.Array:
                return new PropertyValue.ListValue([.. json.EnumerateArray().Select(Read)]);
            case JsonValueKind.Object:
                return json.TryGetProperty(Markers.Key, out JsonElement marker) ? ReadMarked(json, marker.GetString()) : ReadObject(json);
            default:
                return PropertyValue.Null;
        }
    }

    /// <summary>Reads the members of an object; null members are left out.</summary>
    public PropertyValue.MapValue ReadObject(JsonElement json)
    {
        var members = Properties.NewMembers();
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in json.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.Null)
                {
                    members[member.Name] = Read(member.Value);
                }
            }
        }

        return new PropertyValue.MapValue(members.ToImmutable());
    }

    private PropertyValue ReadMarked(JsonElement json, string? marker) => marker switch
    {
        Markers.Secret => ReadSecret(json),
        Markers.Asset => new PropertyValue.AssetValue(Text(json, "text"), Text(json, "path"), Text(json, "uri")),
        Markers.Archive => new PropertyValue.ArchiveValue(
            json.TryGetProperty("assets", out JsonElement assets) ? ReadObject(assets).Members : Properties.NoMembers,
            Text(json, "path"),
            Text(json, "uri")),
        Markers.ResourceReference => new PropertyValue.ResourceReferenceValue(
            Text(json, "urn") ?? "", json.TryGetProperty("id", out JsonElement id) ? Read(id) : PropertyValue.Null),
        _ => ReadObject(json),
    };

    private PropertyValue ReadSecret(JsonElement json)
    {
        if (Text(json, "digest") is { } digest)
        {
            return new PropertyValue.DigestValue(digest);
        }

        string? plaintext = Text(json, "plaintext") ?? (Text(json, "ciphertext") is { } ciphertext ? decrypt(ciphertext) : null);
        if (plaintext is null)
        {
            return json.TryGetProperty("value", out JsonElement value) ? Properties.Secret(Read(value)) : new PropertyValue.DigestValue("");
        }

        using JsonDocument document = JsonDocument.Parse(plaintext);
        return Properties.Secret(Read(document.RootElement));
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
