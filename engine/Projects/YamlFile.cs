using CalicoAci.Engine.Hosting;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>A YAML file whose errors name file, line and column.</summary>
/// <param name="Path">The path as the user knows it.</param>
/// <param name="Root">The mapping at the top; empty for an empty file.</param>
internal sealed record YamlFile(string Path, YamlMappingNode Root)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="EngineException">The file is not a YAML mapping.</exception>
    public static YamlFile Load(string path)
    {
        using var reader = new StreamReader(path);
        return Read(reader, path);
    }

    /// <summary>Reads YAML from anywhere.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="path">What errors call it.</param>
    /// <exception cref="EngineException">The text is not a YAML mapping.</exception>
    public static YamlFile Read(TextReader reader, string path)
    {
        var scanner = new Scanner(reader);
        var stream = new YamlStream();
        try
        {
            stream.Load(new Parser(scanner));
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException)
        {
            // Some errors carry no place; the reader stands at it.
            Mark place = e is YamlException { Start: { Line: > 1 } or { Column: > 1 } } known ? known.Start : scanner.CurrentPosition;
            throw new EngineException(ExitCodes.BadInput, $"{path}:{place.Line}:{place.Column}: this is not valid YAML: {Explain(e)}", e);
        }

        if (stream.Documents.Count > 1)
        {
            throw new YamlFile(path, []).Error(stream.Documents[1].RootNode, "a second document begins before this; only one is allowed.");
        }

        return stream.Documents.Count == 0
            ? new YamlFile(path, [])
            : stream.Documents[0].RootNode switch
            {
                YamlMappingNode mapping => YamlTree.Of(new YamlFile(path, mapping)),
                YamlScalarNode { Value: null or "" } => new YamlFile(path, []),
                var other => throw new YamlFile(path, []).Error(other, "a mapping (key: value) is expected here."),
            };
    }

    /// <summary>Describes an error at a node.</summary>
    public EngineException Error(YamlNode node, string message) => new(ExitCodes.BadInput, At(node) + message);

    /// <summary>The place of a node, as the beginning of a message.</summary>
    public string At(YamlNode node) => $"{Path}:{node.Start.Line}:{node.Start.Column}: ";

    /// <summary>The member of the top mapping, or null.</summary>
    public YamlNode? Find(string key) => Find(Root, key);

    /// <summary>The member of a mapping, or null.</summary>
    public static YamlNode? Find(YamlMappingNode mapping, string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? value) ? value : null;

    /// <summary>The text of a member of the top mapping, or null where there is none.</summary>
    public string? FindText(string key) => Find(key) switch
    {
        null => null,
        YamlScalarNode scalar => scalar.Value ?? "",
        var other => throw Error(other, $"'{key}' must be a text."),
    };

    private static string Explain(Exception e)
    {
        if (e is not YamlException)
        {
            return "the value before this does not end.";
        }

        string message = e.InnerException?.Message ?? e.Message;
        int end = message.LastIndexOf("): ", StringComparison.Ordinal);
        return message.StartsWith('(') && end >= 0 ? message[(end + 3)..] : message;
    }
}
