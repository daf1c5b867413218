using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>An encrypted value of a stack file: a mapping with the one key <c>secure</c>.</summary>
internal static class SecureValue
{
    /// <summary>Whether a node is an encrypted value.</summary>
    public static bool Is(YamlNode node) => Ciphertext(node) is not null;

    /// <summary>The ciphertext of an encrypted value; null for any other node.</summary>
    public static string? Ciphertext(YamlNode node) =>
        node is YamlMappingNode { Children.Count: 1 } mapping && YamlFile.Find(mapping, "secure") is YamlScalarNode { Value: { } text } ? text : null;

    /// <summary>Whether a node is an encrypted value or holds one.</summary>
    public static bool IsWithin(YamlNode node) => Is(node) || node switch
    {
        YamlMappingNode mapping => mapping.Children.Values.Any(IsWithin),
        YamlSequenceNode list => list.Children.Any(IsWithin),
        _ => false,
    };
}
