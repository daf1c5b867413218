using System.Text.Json;
using CalicoAci.Engine.Apic.Diff;

namespace CalicoAci.Engine.Display;

/// <summary>Writes for machines what happens to managed objects, and which BGP sessions that drops.</summary>
internal static class ObjectChangesJson
{
    /// <summary>Writes the members <c>objects</c> and <c>droppedSessions</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ApicDiff diff)
    {
        writer.WriteStartArray("objects");
        foreach (ApicChange change in diff.Changes)
        {
            WriteChange(writer, change);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("droppedSessions");
        foreach (DroppedSession session in diff.DroppedSessions())
        {
            writer.WriteStartObject();
            writer.WriteString("dn", session.Dn);
            writer.WriteString("class", session.Class);
            writer.WriteStartArray("peers");
            foreach (string peer in session.Peers)
            {
                writer.WriteStringValue(peer);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteChange(Utf8JsonWriter writer, ApicChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("change", change.Kind switch
        {
            ApicChangeKind.Create => "create",
            ApicChangeKind.Update => "update",
            ApicChangeKind.Replace => "replace",
            _ => "delete",
        });
        writer.WriteString("dn", change.Dn);
        writer.WriteString("class", change.Class);
        writer.WriteString("resource", change.Resource);
        writer.WriteStartArray("attributes");
        foreach ((string name, var old, var current) in change.Attributes)
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            if (old is { } before)
            {
                writer.WriteString("old", before.Shown);
            }

            if (current is { } after)
            {
                writer.WriteString("new", after.Shown);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
