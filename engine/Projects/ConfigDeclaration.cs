using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>A setting that <c>Pulumi.yaml</c> declares.</summary>
/// <param name="Key">The key with its namespace, such as <c>calico-aci:cluster</c>.</param>
/// <param name="Type">The declared type, or null.</param>
/// <param name="Default">The value where the stack gives none, or null.</param>
/// <param name="Secret">Whether the value is secret however it is written.</param>
/// <param name="Description">What the setting is for, or null.</param>
internal sealed record ConfigDeclaration(string Key, ConfigType? Type, YamlNode? Default, bool Secret, string? Description)
{
    /// <summary>Reads a declaration: an object with its facts, or just the default value.</summary>
    public static ConfigDeclaration Read(YamlFile file, string project, YamlScalarNode key, YamlNode declaration)
    {
        string name = key.Value ?? "";
        string fullName = name.Contains(':', StringComparison.Ordinal) ? name : $"{project}:{name}";
        if (declaration is not YamlMappingNode mapping)
        {
            return new ConfigDeclaration(fullName, null, declaration, false, null);
        }

        return new ConfigDeclaration(
            fullName,
            YamlFile.Find(mapping, "type") is { } type ? ConfigType.Read(file, type, YamlFile.Find(mapping, "items")) : null,
            YamlFile.Find(mapping, "value") ?? YamlFile.Find(mapping, "default"),
            YamlFile.Find(mapping, "secret") is YamlScalarNode { Value: "true" },
            (YamlFile.Find(mapping, "description") as YamlScalarNode)?.Value);
    }
}
