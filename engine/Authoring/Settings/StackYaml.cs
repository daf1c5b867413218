using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Projects;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Authoring.Settings;

/// <summary>Writes a stack file; each setting is explained by what the schema says about it.</summary>
internal sealed class StackYaml
{
    private const int Width = 110;
    private const string BlankLine = "(blank line)";

    /// <summary>The settings of providers in the order that people know them in.</summary>
    private static readonly string[] Providers = ["aci:url", "aci:username", "aci:certName", "aci:privateKey", "aci:password", "vsphere:vsphereServer", "vsphere:user", "vsphere:password"];

    private readonly StringWriter _text = new() { NewLine = "\n" };
    private readonly Emitter _yaml;
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);
    private int _depth;

    private StackYaml() => _yaml = new Emitter(_text, new EmitterSettings(2, 4096, false, 1024, false, true, "\n"));

    /// <summary>The text of a stack file.</summary>
    /// <param name="draft">The stack.</param>
    /// <param name="schema">The schema of the settings.</param>
    /// <param name="project">The project's name: the namespace of the settings.</param>
    /// <param name="schemaFile">The schema of stack files, relative to the file, for editors.</param>
    public static string Write(StackDraft draft, SchemaNode schema, string project, string schemaFile)
    {
        var yaml = new StackYaml();
        yaml.Document(draft, schema, project, schemaFile);
        return string.Join('\n', $"{yaml._text.ToString().TrimEnd()}\n".Split('\n').Select(line => line.TrimStart() == $"# {BlankLine}" ? "" : line));
    }

    private void Document(StackDraft draft, SchemaNode schema, string project, string schemaFile)
    {
        _yaml.Emit(new StreamStart());
        _yaml.Emit(new DocumentStart(null, null, true));
        StartMap();
        _yaml.Emit(new Comment($"yaml-language-server: $schema={schemaFile}", false));
        foreach (string line in draft.Head)
        {
            Explain(line);
        }

        if (draft.EncryptionSalt is { } salt)
        {
            Text("encryptionsalt");
            Text(salt);
        }

        Text("config");
        StartMap();
        List<string> secrets = [.. schema.Members.Select(member => $"{project}:{member.Key}")];
        foreach (string key in draft.Provider.Keys.Concat(draft.Secrets.Keys).Distinct()
            .OrderBy(key => secrets.Contains(key)).ThenBy(key => secrets.IndexOf(key)).ThenBy(Place).ThenBy(key => key, StringComparer.Ordinal))
        {
            Text(key);
            if (draft.Secrets.TryGetValue(key, out string? encrypted))
            {
                StartMap();
                Text("secure");
                Text(encrypted);
                EndMap();
            }
            else
            {
                Text(draft.Provider[key]);
            }
        }

        foreach ((string name, SchemaNode member) in schema.Members.Where(member => draft.Settings.ContainsKey(member.Key)))
        {
            Explain(BlankLine);
            Explain(member.Description);
            Text($"{project}:{name}");
            Value(draft.Settings[name], member, name);
        }

        EndMap();
        EndMap();
        _yaml.Emit(new DocumentEnd(true));
        _yaml.Emit(new StreamEnd());
    }

    private void Value(JsonNode? value, SchemaNode? schema, string path)
    {
        switch (value)
        {
            case JsonObject { Count: 0 }:
                _yaml.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Flow));
                _yaml.Emit(new MappingEnd());
                break;
            case JsonObject map:
                StartMap();
                foreach ((string name, JsonNode? member) in InOrder(map, schema))
                {
                    SchemaNode? about = schema?.Member(name);
                    // Members of one kind are explained once: in the first item of a list, the first entry of a map.
                    if (about is { Description.Length: > 0 } && _explained.Add(schema!.Json["properties"]?[name] is null ? $"{path}.*" : $"{path}.{name}"))
                    {
                        Explain(about.Description);
                    }

                    Text(name);
                    Value(member, about, schema?.Json["properties"]?[name] is null ? $"{path}.*" : $"{path}.{name}");
                }

                EndMap();
                break;
            case JsonArray list:
                bool flat = list.All(item => item is not (JsonObject or JsonArray) && item?.ToString().Contains(' ', StringComparison.Ordinal) != true);
                _yaml.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, true, flat ? SequenceStyle.Flow : SequenceStyle.Block));
                foreach (JsonNode? item in list)
                {
                    Value(item, schema?.Items, $"{path}[]");
                }

                _yaml.Emit(new SequenceEnd());
                break;
            case JsonValue scalar when scalar.GetValueKind() == JsonValueKind.String:
                Text(scalar.GetValue<string>());
                break;
            default:
                _yaml.Emit(new Scalar(AnchorName.Empty, TagName.Empty, value?.ToJsonString() ?? "null", ScalarStyle.Plain, true, false));
                break;
        }
    }

    private static int Place(string key) => Array.IndexOf(Providers, key) is var place && place < 0 ? Providers.Length : place;

    /// <summary>Members in the order of the schema.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> InOrder(JsonObject map, SchemaNode? schema)
    {
        List<string> order = [.. schema?.Members.Select(member => member.Key) ?? []];
        return map.OrderBy(member => order.IndexOf(member.Key) is var place && place < 0 ? int.MaxValue : place);
    }

    private void StartMap()
    {
        _depth++;
        _yaml.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, true, MappingStyle.Block));
    }

    private void EndMap()
    {
        _depth--;
        _yaml.Emit(new MappingEnd());
    }

    /// <summary>A text that would be read as a number or another value is quoted.</summary>
    private void Text(string text)
    {
        bool plain = YamlScalars.KindOf(new YamlScalarNode(text) { Style = ScalarStyle.Plain }) == JsonValueKind.String;
        ScalarStyle style = !plain ? ScalarStyle.DoubleQuoted : text.Contains('\n', StringComparison.Ordinal) ? ScalarStyle.Literal : ScalarStyle.Any;
        _yaml.Emit(new Scalar(AnchorName.Empty, TagName.Empty, text, style, true, true));
    }

    private void Explain(string text)
    {
        var line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length + 1 > Width - (2 * _depth))
            {
                _yaml.Emit(new Comment(line, false));
                line = "";
            }

            line += line.Length == 0 ? word : $" {word}";
        }

        _yaml.Emit(new Comment(line, false));
    }
}
