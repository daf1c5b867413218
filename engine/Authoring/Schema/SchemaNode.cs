using System.Text.Json.Nodes;

namespace CalicoAci.Engine.Authoring.Schema;

/// <summary>What a JSON Schema says about one setting.</summary>
/// <param name="Json">The schema of the setting.</param>
internal sealed record SchemaNode(JsonObject Json)
{
    /// <summary>What the setting is for.</summary>
    public string Description => (string?)Json["description"] ?? "";

    /// <summary>The JSON type.</summary>
    public string Type => (string?)Json["type"] ?? "";

    /// <summary>The value that holds when the setting is not given; null where there is none.</summary>
    public JsonNode? Default => Json["default"];

    /// <summary>A sample value; empty where there is none.</summary>
    public string Example => Json["examples"] is JsonArray { Count: > 0 } examples ? examples[0]!.ToString() : "";

    /// <summary>The allowed words; empty for any other type.</summary>
    public IReadOnlyList<string> Words => Json["enum"] is JsonArray words ? [.. words.Select(word => (string)word!)] : [];

    /// <summary>The schema of a list's items; null for any other type.</summary>
    public SchemaNode? Items => Json["items"] is JsonObject items ? new SchemaNode(items) : null;

    /// <summary>The members of an object, in order.</summary>
    public IEnumerable<KeyValuePair<string, SchemaNode>> Members
        => (Json["properties"] as JsonObject ?? []).Select(member => KeyValuePair.Create(member.Key, new SchemaNode(member.Value!.AsObject())));

    /// <summary>The names that an object must have.</summary>
    public IReadOnlyList<string> Required => Json["required"] is JsonArray names ? [.. names.Select(name => (string)name!)] : [];

    /// <summary>Whether a member of the settings is a secret of its own.</summary>
    public static bool IsSecret(JsonObject property) => (bool?)property["writeOnly"] == true && (string?)property["type"] == "string";

    /// <summary>The schema of a member; null where an object has no such member.</summary>
    public SchemaNode? Member(string name)
        => Json["properties"]?[name] is JsonObject member ? new SchemaNode(member)
            : Json["additionalProperties"] is JsonObject any ? new SchemaNode(any)
            : null;

    /// <summary>The schema at a path such as <c>network.nodes[].subnet</c>; null where there is none.</summary>
    public SchemaNode? Find(string path)
    {
        SchemaNode? node = this;
        foreach (string step in path.Split('.'))
        {
            int bracket = step.IndexOf('[', StringComparison.Ordinal);
            node = node?.Member(bracket < 0 ? step : step[..bracket]);
            node = bracket < 0 ? node : node?.Items;
        }

        return node;
    }
}
