using System.Text.Json.Nodes;

namespace Pulumi.Tests.Conformance;

/// <summary>All differences between this SDK and the recorded Node.js program that do not count.</summary>
public static class Tolerances
{
    /// <summary>The request without what may differ. Besides these, the order of calls may differ, since registrations run concurrently.</summary>
    public static JsonNode Normalize(JsonObject request)
    {
        var normalized = request.DeepClone().AsObject();

        // Node.js marks its own classes for assets; no engine reads the mark.
        Remove(normalized, "__pulumiAsset");

        // A generated class of .NET puts its own replaceOnChanges before those of the program, that of Node.js puts it behind. It is a set.
        Sort(normalized, "replaceOnChanges");

        // Lists of URNs are sets too.
        Sort(normalized, "dependencies");
        return normalized;
    }

    private static void Remove(JsonNode? node, string key)
    {
        switch (node)
        {
            case JsonObject o:
                o.Remove(key);
                foreach (var (_, child) in o)
                {
                    Remove(child, key);
                }

                break;
            case JsonArray a:
                foreach (var child in a)
                {
                    Remove(child, key);
                }

                break;
        }
    }

    private static void Sort(JsonObject request, string key)
    {
        if (request[key] is JsonArray array)
        {
            request[key] = new JsonArray([.. array.Select(item => (string)item!).Order(StringComparer.Ordinal).Select(item => JsonValue.Create(item))]);
        }
    }
}
