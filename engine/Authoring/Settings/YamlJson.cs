using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Authoring.Settings;

/// <summary>Reads YAML values as JSON, the way the engine reads a stack's settings.</summary>
internal static class YamlJson
{
    /// <summary>The JSON of a node; null for an empty one.</summary>
    public static JsonNode? Of(YamlNode node) => node switch
    {
        YamlScalarNode scalar => YamlScalars.KindOf(scalar) switch
        {
            JsonValueKind.Null => null,
            JsonValueKind.True => JsonValue.Create(true),
            JsonValueKind.False => JsonValue.Create(false),
            JsonValueKind.Number => JsonNode.Parse(scalar.Value!),
            _ => JsonValue.Create(scalar.Value),
        },
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Of)]),
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Of(child.Value)))),
        _ => null,
    };

    /// <summary>The JSON of a text such as <c>[a, b]</c> or <c>12</c>.</summary>
    /// <exception cref="EngineException">The text is no YAML.</exception>
    public static JsonNode? Parse(string text)
    {
        var stream = new YamlStream();
        try
        {
            stream.Load(new StringReader(text));
        }
        catch (Exception e) when (e is YamlDotNet.Core.YamlException or InvalidOperationException)
        {
            throw new EngineException(ExitCodes.BadInput, $"'{text}' is not valid YAML: {e.Message}", e);
        }

        return stream.Documents.Count == 0 ? null : Of(stream.Documents[0].RootNode);
    }
}
