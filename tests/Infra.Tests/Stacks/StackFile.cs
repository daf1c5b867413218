using System.Globalization;
using System.Text.Json.Nodes;
using CalicoAci.Infra.Settings;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>A stack file of the repository, read the way the CLI gives it to the program; secrets stay opaque.</summary>
internal sealed class StackFile
{
    private const string OpaqueSecret = "[secret]";

    private StackFile(string name, IReadOnlyDictionary<string, string> configuration, IReadOnlySet<string> secretKeys)
        => (Name, Configuration, SecretKeys) = (name, configuration, secretKeys);

    /// <summary>The names of all stacks: <c>dev</c> and those of the folder <c>stacks</c>.</summary>
    public static IEnumerable<string> Names
        => Directory.EnumerateFiles(RepositoryFiles.Root, "Pulumi.*.yaml")
            .Concat(Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "stacks"), "Pulumi.*.yaml"))
            .Select(file => Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length])
            .Where(name => !name.EndsWith(".fixtures", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    /// <summary>The names of the stacks with an ACI fabric: all but those whose hosts route themselves.</summary>
    public static IEnumerable<string> FabricNames => Names.Where(name => !Load(name).Configuration.ContainsKey("calico-aci:hostRouting"));

    /// <summary>The names of the stacks with machines and Kubernetes: all but those of the fabric's side alone.</summary>
    public static IEnumerable<string> ClusterNames => Names.Where(name => !Load(name).IsFabricOnly);

    /// <summary>The names of the stacks with both sides of the sessions between leaves and nodes.</summary>
    public static IEnumerable<string> PeeringNames => FabricNames.Intersect(ClusterNames);

    public string Name { get; }

    public bool IsFabricOnly => (string?)JsonNode.Parse(Configuration["calico-aci:cluster"])!["scope"] == "fabric";

    /// <summary>Every key with its namespace; objects are JSON.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; }

    public IReadOnlySet<string> SecretKeys { get; }

    /// <summary>The path of a stack's file.</summary>
    public static string PathOf(string name)
    {
        string file = Path.Combine(RepositoryFiles.Root, $"Pulumi.{name}.yaml");
        return File.Exists(file) ? file : Path.Combine(RepositoryFiles.Root, "stacks", $"Pulumi.{name}.yaml");
    }

    public static StackFile Load(string name)
    {
        var yaml = new YamlStream();
        using (var reader = new StreamReader(PathOf(name)))
        {
            yaml.Load(reader);
        }

        var entries = (YamlMappingNode)yaml.Documents[0].RootNode["config"];
        var configuration = new Dictionary<string, string>(StringComparer.Ordinal);
        var secrets = new HashSet<string>(StringComparer.Ordinal);
        foreach ((YamlNode key, YamlNode value) in entries.Children)
        {
            string fullName = ((YamlScalarNode)key).Value!;
            configuration[fullName] = ToJson(value) switch
            {
                JsonValue scalar => scalar.ToString(),
                JsonNode node => node.ToJsonString(),
                null => "",
            };
            if (value is YamlMappingNode mapping && mapping.Children.ContainsKey("secure"))
            {
                secrets.Add(fullName);
            }
        }

        return new StackFile(name, configuration, secrets);
    }

    public StackConfiguration ToConfiguration() => ToConfiguration(Configuration, SecretKeys);

    /// <summary>What the program reads of a configuration.</summary>
    public static StackConfiguration ToConfiguration(IReadOnlyDictionary<string, string> configuration, IReadOnlySet<string> secretKeys)
    {
        const string Prefix = $"{StackSettings.Namespace}:";
        IReadOnlySet<string> Own(IEnumerable<string> keys)
            => keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Select(key => key[Prefix.Length..]).ToHashSet(StringComparer.Ordinal);
        return new StackConfiguration(key => configuration.GetValueOrDefault(Prefix + key), Own(configuration.Keys), Own(secretKeys));
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode mapping when mapping.Children.ContainsKey("secure") => OpaqueSecret,
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, ToJson(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: not ScalarStyle.Plain } scalar => scalar.Value,
        YamlScalarNode { Value: "true" } => true,
        YamlScalarNode { Value: "false" } => false,
        YamlScalarNode { Value: "" or "~" or "null" } => null,
        YamlScalarNode scalar when long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => number,
        YamlScalarNode scalar when double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) => number,
        YamlScalarNode scalar => scalar.Value,
        _ => throw new NotSupportedException(node.GetType().Name),
    };
}
