using System.Text.Json;

namespace CalicoAci.Engine.Graphs.Model;

/// <summary>
/// The engine events of a deployment: one JSON object a line, as <c>pulumi up --json</c> prints them and the option
/// <c>--event-log</c> writes them. A step begins with a <c>resourcePreEvent</c> and ends with a <c>resOutputsEvent</c>, both
/// with a Unix time in seconds (Pulumi, sdk/go/common/apitype/events.go).
/// </summary>
internal static class EventLog
{
    /// <summary>The operations that a provider carries out and that make or change a resource.</summary>
    private static readonly HashSet<string> Operations = new(StringComparer.Ordinal) { "create", "create-replacement", "update", "import", "import-replacement" };

    /// <summary>Reads how long each step took; steps that failed are left out.</summary>
    /// <exception cref="GraphException">The file cannot be read, or holds no step of a deployment.</exception>
    public static IReadOnlyCollection<MeasuredStep> Load(string file)
    {
        try
        {
            using var reader = File.OpenText(file);
            return Read(reader, file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new GraphException($"{file} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Reads events.</summary>
    /// <param name="reader">The lines; those that are no JSON object are other output of the CLI.</param>
    /// <param name="file">What errors call it.</param>
    public static IReadOnlyCollection<MeasuredStep> Read(TextReader reader, string file)
    {
        var begun = new Dictionary<string, long>(StringComparer.Ordinal);
        var steps = new Dictionary<string, MeasuredStep>(StringComparer.Ordinal);
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.TrimStart().StartsWith('{'))
            {
                Add(Parse(line, file, number), begun, steps);
            }
        }

        return steps.Count > 0
            ? steps.Values
            : throw new GraphException($"{file} holds no finished step of a deployment; it must have the engine's events, one JSON object a line, as pulumi up --json prints them.");
    }

    private static JsonElement Parse(string line, string file, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            // The message of the reader may quote the event.
            throw new GraphException($"{file}({number},{e.BytePositionInLine + 1}): this is not a JSON object.", e);
        }
    }

    private static void Add(JsonElement item, Dictionary<string, long> begun, Dictionary<string, MeasuredStep> steps)
    {
        if (!item.TryGetProperty("timestamp", out var stamp) || stamp.ValueKind != JsonValueKind.Number || !stamp.TryGetInt64(out var time))
        {
            return;
        }

        if (StepOf(item, "resourcePreEvent") is { } start)
        {
            begun[start.Urn] = time;
        }
        else if (StepOf(item, "resOutputsEvent") is { } end && begun.Remove(end.Urn, out var since))
        {
            var name = end.Urn[(end.Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
            steps[end.Urn] = new MeasuredStep(end.Type, name, TimeSpan.FromSeconds(Math.Max(0, time - since)));
        }
        else if (StepOf(item, "resOpFailedEvent") is { } failed)
        {
            begun.Remove(failed.Urn);
        }
    }

    private static (string Urn, string Type)? StepOf(JsonElement item, string kind) =>
        item.TryGetProperty(kind, out var step)
        && step.ValueKind == JsonValueKind.Object
        && !(step.TryGetProperty("planning", out var planning) && planning.ValueKind == JsonValueKind.True)
        && step.TryGetProperty("metadata", out var metadata)
        && Text(metadata, "op") is { } operation && Operations.Contains(operation)
        && Text(metadata, "urn") is { } urn
        && Text(metadata, "type") is { } type
            ? (urn, type)
            : null;

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
