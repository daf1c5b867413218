using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.PropertyValues;

/// <summary>Writes property values as JSON for people and machines: secrets as <c>[secret]</c>, unknown values as the protocol's marker.</summary>
internal static class PropertyJson
{
    /// <summary>Indented, with characters beyond ASCII as they are.</summary>
    public static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>On one line, with characters beyond ASCII as they are.</summary>
    public static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gives the value on one line; <paramref name="secret"/> writes what is secret.</summary>
    public static string Text(PropertyValue value, Action<Utf8JsonWriter, PropertyValue>? secret = null) =>
        JsonText.Of(Compact, writer => Write(writer, value, secret));

    /// <summary>Writes the value; <paramref name="secret"/> writes the inside of what is secret, and without it that is <c>[secret]</c>.</summary>
    public static void Write(Utf8JsonWriter writer, PropertyValue value, Action<Utf8JsonWriter, PropertyValue>? secret = null)
    {
        switch (value)
        {
            case PropertyValue.UnknownValue:
                writer.WriteStringValue(Markers.Unknown);
                break;
            case PropertyValue.BoolValue b:
                writer.WriteBooleanValue(b.Value);
                break;
            case PropertyValue.NumberValue n:
                writer.WriteNumberValue(n.Value);
                break;
            case PropertyValue.StringValue s:
                writer.WriteStringValue(s.Value);
                break;
            case PropertyValue.ListValue list:
                writer.WriteStartArray();
                foreach (PropertyValue item in list.Items)
                {
                    Write(writer, item, secret);
                }

                writer.WriteEndArray();
                break;
            case PropertyValue.MapValue map:
                writer.WriteStartObject();
                WriteMembers(writer, map.Members, secret);
                writer.WriteEndObject();
                break;
            case PropertyValue.SecretValue hidden when secret is not null:
                secret(writer, hidden.Inner);
                break;
            case PropertyValue.SecretValue:
                writer.WriteStringValue(Markers.OpaqueSecret);
                break;
            case PropertyValue.DigestValue digest:
                WriteMarked(writer, Markers.Secret, ("digest", digest.Digest));
                break;
            case PropertyValue.AssetValue asset:
                WriteMarked(writer, Markers.Asset, ("text", asset.Text), ("path", asset.Path), ("uri", asset.Uri));
                break;
            case PropertyValue.ArchiveValue archive:
                writer.WriteStartObject();
                writer.WriteString(Markers.Key, Markers.Archive);
                WriteText(writer, "path", archive.Path);
                WriteText(writer, "uri", archive.Uri);
                if (archive.Assets.Count > 0)
                {
                    writer.WriteStartObject("assets");
                    WriteMembers(writer, archive.Assets, secret);
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
                break;
            case PropertyValue.ResourceReferenceValue reference:
                writer.WriteStartObject();
                writer.WriteString(Markers.Key, Markers.ResourceReference);
                writer.WriteString("urn", reference.Urn);
                writer.WritePropertyName("id");
                Write(writer, reference.Id, secret);
                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static void WriteMembers(
        Utf8JsonWriter writer, ImmutableSortedDictionary<string, PropertyValue> members, Action<Utf8JsonWriter, PropertyValue>? secret)
    {
        foreach ((string key, PropertyValue member) in members)
        {
            writer.WritePropertyName(key);
            Write(writer, member, secret);
        }
    }

    private static void WriteMarked(Utf8JsonWriter writer, string marker, params (string Key, string? Text)[] members)
    {
        writer.WriteStartObject();
        writer.WriteString(Markers.Key, marker);
        foreach ((string key, string? text) in members)
        {
            WriteText(writer, key, text);
        }

        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string key, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(key, text);
        }
    }
}
