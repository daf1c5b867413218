using System.Text.Json;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Display;

/// <summary>Writes a preview for machines; secrets are <c>[secret]</c>, unknown values the protocol's marker.</summary>
internal static class PreviewJson
{
    /// <summary>Writes the result of a run.</summary>
    public static void Write(Stream stream, RunResult result)
    {
        using var writer = new Utf8JsonWriter(stream, PropertyJson.Indented);
        writer.WriteStartObject();
        writer.WriteString("project", result.Plan.Project);
        writer.WriteString("stack", result.Plan.Stack);
        writer.WriteBoolean("succeeded", result.Succeeded);
        writer.WriteStartObject("counts");
        foreach ((ChangeKind kind, _, _, _) in ChangeSigns.All)
        {
            writer.WriteNumber(ChangeSigns.Word(kind), result.Changes.Count(c => c.Kind == kind && c.Custom));
        }

        writer.WriteEndObject();
        WriteProblems(writer, result.AllProblems);
        PolicyJson.Write(writer, result.Violations);
        WriteStateful(writer, result);
        WriteResources(writer, result);
        if (result.Objects is { } objects)
        {
            ObjectChangesJson.Write(writer, objects);
        }

        if (!result.Manifests.IsEmpty)
        {
            ManifestJson.Write(writer, result.Manifests);
        }

        ExplanationJson.Write(writer, result.Explanation);
        WriteLookups(writer, result.Plan);
        writer.WritePropertyName("outputs");
        PropertyJson.Write(writer, result.Plan.StackOutputs);
        writer.WriteEndObject();
        writer.Flush();
        stream.WriteByte((byte)'\n');
    }

    /// <summary>Writes the member <c>problems</c>.</summary>
    public static void WriteProblems(Utf8JsonWriter writer, IEnumerable<Problem> problems)
    {
        writer.WriteStartArray("problems");
        foreach (Problem problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("severity", problem.Severity switch
            {
                ProblemSeverity.Error => "error",
                ProblemSeverity.Warning => "warning",
                _ => "info",
            });
            writer.WriteString("message", problem.Message);
            if (problem.Urn.Length > 0)
            {
                writer.WriteString("urn", problem.Urn);
            }

            if (problem.Property.Length > 0)
            {
                writer.WriteString("property", problem.Property);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteResources(Utf8JsonWriter writer, RunResult result)
    {
        Dictionary<string, PlannedResource> resources = result.Plan.Resources.ToDictionary(r => r.Urn, StringComparer.Ordinal);
        writer.WriteStartArray("resources");
        foreach (ResourceChange change in result.Changes)
        {
            writer.WriteStartObject();
            writer.WriteString("change", ChangeSigns.Word(change.Kind));
            writer.WriteString("urn", change.Urn);
            writer.WriteString("type", change.Type);
            writer.WriteString("name", change.Name);
            writer.WriteBoolean("custom", change.Custom);
            WriteText(writer, "parent", change.Parent);
            WriteText(writer, "oldUrn", change.OldUrn);
            WriteText(writer, "id", change.Id);
            if (resources.TryGetValue(change.Urn, out PlannedResource? resource))
            {
                WriteList(writer, "dependencies", resource.Dependencies);
                writer.WritePropertyName("inputs");
                PropertyJson.Write(writer, resource.Inputs);
            }

            WriteDifferences(writer, change);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteStateful(Utf8JsonWriter writer, RunResult result)
    {
        writer.WriteStartArray("statefulReplacements");
        foreach ((ResourceChange change, string because) in result.StatefulChanges)
        {
            writer.WriteStartObject();
            writer.WriteString("change", ChangeSigns.Word(change.Kind));
            writer.WriteString("urn", change.Urn);
            writer.WriteString("because", because);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDifferences(Utf8JsonWriter writer, ResourceChange change)
    {
        if (change.Properties.IsEmpty)
        {
            return;
        }

        WriteList(writer, "replacedBecauseOf", change.Properties.Where(p => p.ForcesReplacement).Select(p => p.Path));
        writer.WriteStartArray("differences");
        foreach (PropertyChange property in change.Properties)
        {
            writer.WriteStartObject();
            writer.WriteString("path", property.Path);
            if (property.Old is not null)
            {
                writer.WritePropertyName("old");
                PropertyJson.Write(writer, property.Old);
            }

            if (property.New is not null)
            {
                writer.WritePropertyName("new");
                PropertyJson.Write(writer, property.New);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteLookups(Utf8JsonWriter writer, Plan plan)
    {
        writer.WriteStartArray("lookups");
        foreach (Lookup lookup in plan.Lookups)
        {
            writer.WriteStartObject();
            writer.WriteString("token", lookup.Token);
            writer.WritePropertyName("arguments");
            PropertyJson.Write(writer, lookup.Arguments);
            writer.WriteBoolean("fromFixtures", lookup.Result is not PropertyValue.UnknownValue);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string value)
    {
        if (value.Length > 0)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        string[] all = [.. values];
        if (all.Length == 0)
        {
            return;
        }

        writer.WriteStartArray(name);
        foreach (string value in all)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
