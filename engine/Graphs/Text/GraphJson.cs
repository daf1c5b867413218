using System.Text.Json;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Graphs.Text;

/// <summary>The graph as JSON for other tools: all edges, all times.</summary>
internal static class GraphJson
{
    /// <summary>Components, edges, times and the critical path; resources when asked for.</summary>
    public static string Of(PlanGraph graph, bool withResources)
    {
        return JsonText.Of(new JsonWriterOptions { Indented = true, NewLine = "\n" }, writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("project", graph.Plan.Project);
            writer.WriteString("stack", graph.Plan.Stack);
            Components(writer, graph);
            if (withResources)
            {
                Resources(writer, graph);
            }

            Scheduled(writer, "criticalPath", graph.Schedule.CriticalPath);
            writer.WriteNumber("seconds", graph.Schedule.Duration.TotalSeconds);
            writer.WriteNumber("serialSeconds", graph.Schedule.SerialDuration.TotalSeconds);
            writer.WriteEndObject();
        }) + "\n";
    }

    private static void Components(Utf8JsonWriter writer, PlanGraph graph)
    {
        writer.WriteStartArray("components");
        foreach (var component in graph.Components.Nodes)
        {
            writer.WriteStartObject();
            writer.WriteString("urn", component.Urn);
            writer.WriteString("name", component.Name);
            writer.WriteString("type", component.Type);
            writer.WriteNumber("resources", component.Members.Length);
            var (start, finish) = graph.TimesOf(component);
            Times(writer, start, finish);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        Edges(writer, "dependencies", graph.Components.Edges.Select(edge => (graph.Components.Nodes[edge.From].Urn, graph.Components.Nodes[edge.To].Urn)));
    }

    private static void Scheduled(Utf8JsonWriter writer, string name, IEnumerable<ScheduledResource> items)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            writer.WriteStartObject();
            writer.WriteString("urn", item.Resource.Urn);
            writer.WriteString("name", item.Resource.Name);
            writer.WriteString("type", item.Resource.Type);
            Times(writer, item.Start, item.Finish);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Resources(Utf8JsonWriter writer, PlanGraph graph)
    {
        Scheduled(writer, "resources", graph.Schedule.Resources);
        Edges(writer, "resourceDependencies", graph.Resources.Dependencies.SelectMany((list, place) =>
            list.Select(dependency => (graph.Resources.Resources[dependency].Urn, graph.Resources.Resources[place].Urn))));
    }

    private static void Edges(Utf8JsonWriter writer, string name, IEnumerable<(string From, string To)> edges)
    {
        writer.WriteStartArray(name);
        foreach (var (from, to) in edges)
        {
            writer.WriteStartObject();
            writer.WriteString("from", from);
            writer.WriteString("to", to);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Times(Utf8JsonWriter writer, TimeSpan start, TimeSpan finish)
    {
        writer.WriteNumber("startSeconds", start.TotalSeconds);
        writer.WriteNumber("finishSeconds", finish.TotalSeconds);
    }
}
