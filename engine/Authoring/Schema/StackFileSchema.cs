using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CalicoAci.Engine.Authoring.Schema;

/// <summary>The JSON Schema of a whole <c>Pulumi.&lt;stack&gt;.yaml</c>, for editors, made from that of the settings.</summary>
internal static class StackFileSchema
{
    /// <summary>Where the schema lies in a project.</summary>
    public const string Path = "docs/stack.schema.json";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>Makes the schema.</summary>
    /// <param name="settings">The schema of the settings.</param>
    /// <param name="project">The project's name: the namespace of the settings.</param>
    public static string Of(JsonObject settings, string project)
    {
        var config = new JsonObject();
        foreach ((string name, JsonNode? property) in settings["properties"]!.AsObject())
        {
            config[$"{project}:{name}"] = property is JsonObject member && SchemaNode.IsSecret(member) ? Secret(member) : property!.DeepClone();
        }

        var schema = new JsonObject
        {
            // The editors' language server reads draft 7; the keywords used here mean the same in both drafts.
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"A stack of {project}",
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["secretsprovider"] = Text("The secrets provider of the stack; the passphrase provider unless given."),
                ["encryptedkey"] = Text("The data key, encrypted by a cloud secrets provider."),
                ["encryptionsalt"] = Text("The salt of the passphrase provider. Pulumi writes it."),
                ["environment"] = new JsonObject { ["description"] = "Pulumi ESC environments of the stack." },
                ["config"] = new JsonObject
                {
                    ["description"] = "The settings. Those of providers are in namespaces of their own, such as aci:url.",
                    ["type"] = "object",
                    ["properties"] = config,
                    ["patternProperties"] = new JsonObject { [$"^(?!{project}:)[^:]+:.+$"] = new JsonObject() },
                    ["additionalProperties"] = false,
                },
            },
            ["additionalProperties"] = false,
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Text(string description) => new() { ["description"] = description, ["type"] = "string" };

    private static JsonObject Secret(JsonObject member) => new()
    {
        ["description"] = $"{(string?)member["description"]} Set it with: pulumi config set --secret",
        ["type"] = "object",
        ["properties"] = new JsonObject { ["secure"] = Text("The encrypted value.") },
        ["required"] = new JsonArray("secure"),
        ["additionalProperties"] = false,
    };
}
