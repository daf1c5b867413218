using System.Text.Json;

namespace CalicoAci.Engine.Rendering.Files;

/// <summary>The index of a rendered folder: which file came from which resource. It also marks the folder as a render.</summary>
public sealed record RenderIndex
{
    /// <summary>The name of the index in its folder.</summary>
    public const string FileName = "index.json";

    /// <summary>What made the folder; other folders are never touched.</summary>
    public const string GeneratorName = "calico-aci render";

    /// <summary>What made the folder.</summary>
    public string Generator { get; init; } = "";

    /// <summary>The project.</summary>
    public string Project { get; init; } = "";

    /// <summary>The stack.</summary>
    public string Stack { get; init; } = "";

    /// <summary>The files without this index, in ordinal order of their paths.</summary>
    public IReadOnlyList<RenderIndexEntry> Files { get; init; } = [];

    /// <summary>What could not be rendered, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The index as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RenderIndexJson.Default.RenderIndex) + "\n";

    /// <summary>Reads an index; null for a text that is none.</summary>
    public static RenderIndex? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, RenderIndexJson.Default.RenderIndex) is { Generator: GeneratorName } index ? index : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
