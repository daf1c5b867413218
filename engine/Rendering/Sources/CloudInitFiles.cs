using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Rendering.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>cloud-init of each VM as its <c>guestinfo</c> carries it, and the files that it writes.</summary>
internal sealed class CloudInitFiles : IFileSource
{
    private const string VirtualMachine = "vsphere:index/virtualMachine:VirtualMachine";

    private static readonly (string Key, string File)[] Parts =
    [
        ("guestinfo.metadata", "meta-data.yaml"),
        ("guestinfo.userdata", "user-data.yaml"),
        ("guestinfo.vendordata", "vendor-data.yaml"),
    ];

    /// <inheritdoc/>
    public RenderedKind Kind => RenderedKind.Nodes;

    /// <inheritdoc />
    public void Render(RenderContext context)
    {
        foreach (var machine in context.Resources.Where(resource => resource.Type == VirtualMachine))
        {
            Render(context, machine);
        }
    }

    private static void Render(RenderContext context, PlannedResource machine)
    {
        var (extraConfig, secret) = ShownText.Open(machine.Inputs.Members.GetValueOrDefault("extraConfig"));
        if (extraConfig is not PropertyValue.MapValue map)
        {
            return;
        }

        var folder = $"nodes/{SafePath.Name(NameOf(machine))}";
        foreach (var (key, file) in Parts)
        {
            if (!map.Members.TryGetValue(key, out var part))
            {
                continue;
            }

            var (value, partSecret) = ShownText.Open(part);
            var encoding = ShownText.Of(map.Members.GetValueOrDefault(key + ".encoding")) ?? "";
            if (value is not PropertyValue.StringValue text || EncodedText.Decode(text.Value, encoding) is not { } decoded)
            {
                context.Files.Note(machine, value is PropertyValue.UnknownValue ? $"{key} is known after up" : $"{key} is no text in the encoding \"{encoding}\"");
                continue;
            }

            var shown = secret || partSecret ? ShownText.Mask(decoded) : decoded;
            context.Files.Add($"{folder}/{file}", shown, machine);
            foreach (var (path, content) in WrittenFiles(context, machine, shown))
            {
                context.Files.Add($"{folder}/files/{SafePath.Steps(path)}", content, machine);
            }
        }
    }

    private static string NameOf(PlannedResource machine) =>
        machine.Inputs.Members.GetValueOrDefault("name") is PropertyValue.StringValue { Value.Length: > 0 } name ? name.Value : machine.Name;

    private static IEnumerable<(string Path, string Content)> WrittenFiles(RenderContext context, PlannedResource machine, string cloudConfig)
    {
        if (!cloudConfig.StartsWith("#cloud-config", StringComparison.Ordinal))
        {
            yield break;
        }

        foreach (var entry in Entries(context, machine, cloudConfig))
        {
            if (Text(entry, "path") is not { } path)
            {
                continue;
            }

            if (EncodedText.Decode(Text(entry, "content") ?? "", Text(entry, "encoding") ?? "") is { } content)
            {
                yield return (path, content);
            }
            else
            {
                context.Files.Note(machine, $"{path} is no text");
            }
        }
    }

    private static IEnumerable<YamlMappingNode> Entries(RenderContext context, PlannedResource machine, string cloudConfig)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(cloudConfig));
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                && root.Children.TryGetValue("write_files", out var list) && list is YamlSequenceNode entries
                ? entries.Children.OfType<YamlMappingNode>()
                : [];
        }
        catch (YamlException e)
        {
            context.Files.Note(machine, $"the cloud-config is no YAML: {e.Message}");
            return [];
        }
    }

    private static string? Text(YamlMappingNode map, string key) => map.Children.TryGetValue(key, out var value) && value is YamlScalarNode scalar ? scalar.Value : null;
}
