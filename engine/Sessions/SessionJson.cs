using System.Text.Json;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Sessions;

/// <summary>A plan of sessions as JSON for other tools.</summary>
internal static class SessionJson
{
    /// <summary>Leaf switches with their sessions, counts and the limit.</summary>
    public static string Of(SessionPlan plan, int limit)
    {
        return JsonText.Of(new JsonWriterOptions { Indented = true, NewLine = "\n" }, writer =>
        {
            writer.WriteStartObject();
            writer.WriteNumber("limit", limit);
            writer.WriteNumber("sessions", plan.Count);
            writer.WriteStartArray("leaves");
            foreach (var leaf in plan.Leaves)
            {
                Leaf(writer, leaf);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }) + "\n";
    }

    private static void Leaf(Utf8JsonWriter writer, LeafSessions leaf)
    {
        writer.WriteStartObject();
        writer.WriteString("component", leaf.Component);
        writer.WriteString("kind", leaf.IsOutside ? "outside" : "nodes");
        writer.WriteString("leaf", leaf.Leaf);
        writer.WriteString("rack", leaf.Rack);
        writer.WriteStartArray("sessions");
        foreach (var session in leaf.Sessions)
        {
            writer.WriteStartObject();
            writer.WriteString("node", session.Node);
            writer.WriteString("family", session.Family);
            writer.WriteString("leafAddress", session.LeafAddress);
            writer.WriteString("leafAsn", session.LeafAsn);
            writer.WriteString("nodeAddress", session.NodeAddress);
            writer.WriteString("nodeAsn", session.NodeAsn);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
