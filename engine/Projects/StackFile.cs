using System.Collections.Immutable;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Stacks;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>What the engine takes from <c>Pulumi.&lt;stack&gt;.yaml</c>.</summary>
/// <param name="File">The file.</param>
/// <param name="EncryptionSalt">The state of the passphrase secrets provider, or null where the stack uses another one or none.</param>
/// <param name="Entries">The settings by key with namespace, with the key's node for error messages.</param>
internal sealed record StackFile(YamlFile File, string? EncryptionSalt, ImmutableDictionary<string, (YamlNode Key, YamlNode Value)> Entries)
{
    /// <summary>Reads the settings of a stack.</summary>
    public static StackFile Load(string path, string stack)
    {
        if (!System.IO.File.Exists(path))
        {
            throw new EngineException(ExitCodes.BadInput, Missing(path, stack));
        }

        var file = YamlFile.Load(path);
        var entries = ImmutableDictionary.CreateBuilder<string, (YamlNode, YamlNode)>(StringComparer.Ordinal);
        switch (file.Find("config"))
        {
            case null:
            case YamlScalarNode { Value: null or "" }:
                break;
            case YamlMappingNode mapping:
                foreach ((YamlNode key, YamlNode value) in mapping.Children)
                {
                    string name = (key as YamlScalarNode)?.Value ?? "";
                    if (name.IndexOf(':', StringComparison.Ordinal) <= 0 || name.EndsWith(':'))
                    {
                        throw file.Error(key, $"the setting '{name}' needs a namespace, such as 'calico-aci:{name.Trim(':')}'.");
                    }

                    entries.Add(name, (key, value));
                }

                break;
            case var other:
                throw file.Error(other, "'config' must be a mapping of settings.");
        }

        return new StackFile(file, file.FindText("encryptionsalt"), entries.ToImmutable());
    }

    private static string Missing(string path, string stack)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        string[] others = [.. StackFinder.All(folder).Select(other => other.Stack).Distinct()];
        return $"There are no settings for the stack '{stack}': {path} does not exist. "
            + (others.Length == 0 ? "--config-file names another file." : $"Stacks here: {string.Join(", ", others)}.");
    }

    /// <summary>The stack that a file named <c>Pulumi.&lt;stack&gt;.yaml</c> is for; empty for any other name.</summary>
    public static string NameOf(string path)
    {
        string name = Path.GetFileName(path);
        return name.StartsWith("Pulumi.", StringComparison.Ordinal)
            && name.EndsWith(".yaml", StringComparison.Ordinal)
            && name.Length > "Pulumi..yaml".Length
            && name["Pulumi.".Length..^".yaml".Length] is var stack && !stack.EndsWith(".fixtures", StringComparison.Ordinal)
            ? stack
            : "";
    }
}
