using System.Text.Json;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>The type of a declared setting.</summary>
/// <param name="Name">One of <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>array</c>, <c>object</c>.</param>
/// <param name="Items">The type of an array's items, or null for any.</param>
internal sealed record ConfigType(string Name, ConfigType? Items)
{
    private static readonly string[] Names = ["string", "integer", "number", "boolean", "array", "object"];

    /// <summary>Reads a type.</summary>
    public static ConfigType Read(YamlFile file, YamlNode type, YamlNode? items)
    {
        string name = (type as YamlScalarNode)?.Value ?? "";
        if (!Names.Contains(name))
        {
            throw file.Error(type, $"'{name}' is no type of a setting; it must be one of {string.Join(", ", Names)}.");
        }

        return new ConfigType(name, items is YamlMappingNode mapping && YamlFile.Find(mapping, "type") is { } inner
            ? Read(file, inner, YamlFile.Find(mapping, "items"))
            : null);
    }

    /// <summary>Whether a value is of this type; an encrypted one passes as a text.</summary>
    public bool Accepts(YamlNode value) => Name switch
    {
        "array" => value is YamlSequenceNode list && (Items is null || list.Children.All(Items.Accepts)),
        "object" => value is YamlMappingNode && !SecureValue.Is(value),
        "integer" => value is YamlScalarNode scalar && YamlScalars.IsInteger(scalar),
        "number" => value is YamlScalarNode scalar && YamlScalars.KindOf(scalar) == JsonValueKind.Number,
        "boolean" => value is YamlScalarNode scalar && YamlScalars.KindOf(scalar) is JsonValueKind.True or JsonValueKind.False,
        _ => value is YamlScalarNode || SecureValue.Is(value),
    };

    /// <inheritdoc/>
    public override string ToString() => Items is null ? Name : $"{Name} of {Items}";
}
