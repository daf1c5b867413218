using System.Text.Json;
using System.Text.Json.Serialization;

namespace CalicoAci.Engine.Rendering.Files;

/// <summary>How the index is written.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    ReadCommentHandling = JsonCommentHandling.Disallow)]
[JsonSerializable(typeof(RenderIndex))]
internal sealed partial class RenderIndexJson : JsonSerializerContext;
