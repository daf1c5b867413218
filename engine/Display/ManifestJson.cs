using System.Text.Json;
using CalicoAci.Engine.Manifests;

namespace CalicoAci.Engine.Display;

/// <summary>Writes for machines which objects of manifests differ, and what was not compared.</summary>
internal static class ManifestJson
{
    /// <summary>Writes the members <c>manifests</c> and <c>manifestNotes</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ManifestDifferences differences)
    {
        writer.WriteStartArray("manifests");
        foreach (ManifestChange change in differences.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("change", ChangeSigns.Word(change.Kind));
            writer.WriteString("object", change.Item.Text);
            writer.WriteString("resource", change.Item.Resource);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("manifestNotes");
        foreach (string note in differences.Notes)
        {
            writer.WriteStringValue(note);
        }

        writer.WriteEndArray();
    }
}
