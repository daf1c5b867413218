using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Authoring.Nkt;

/// <summary>The variables of NKT's Terraform project. Numbers and truth values may be written as texts, as its wizard does.</summary>
internal sealed class NktVariables
{
    private static readonly string[] Marks = ["l3out", "calico_nodes", "k8s_cluster"];

    private readonly JsonObject _root;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    private NktVariables(JsonObject root) => _root = root;

    /// <summary>Reads a <c>.tfvars</c> or <c>.tfvars.json</c> file.</summary>
    /// <exception cref="EngineException">It cannot be read, or is not a file of NKT.</exception>
    public static NktVariables Load(string path)
    {
        JsonObject root;
        try
        {
            string text = File.ReadAllText(path);
            root = !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? TfvarsReader.Read(path, text)
                : JsonNode.Parse(text) as JsonObject ?? throw new EngineException(ExitCodes.BadInput, $"{path}: an object of variables is expected.");
        }
        catch (JsonException e)
        {
            throw new EngineException(ExitCodes.BadInput, $"{path}:{e.LineNumber + 1}:{e.BytePositionInLine + 1}: this is not valid JSON.", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EngineException(ExitCodes.BadInput, $"--from-nkt: {e.Message}", e);
        }

        string[] missing = [.. Marks.Where(mark => !root.ContainsKey(mark))];
        return missing.Length > 0
            ? throw new EngineException(ExitCodes.BadInput, $"{path} is not a variable file of NKT for ACI: it has no {string.Join(", no ", missing)}.")
            : new NktVariables(root);
    }

    /// <summary>The text of a variable such as <c>l3out.name</c>; empty where there is none.</summary>
    public string Text(string path) => Text(Find(path));

    /// <summary>Whether a variable is on: true, "true" or "on".</summary>
    public bool IsOn(string path) => Text(path) is "true" or "True" or "on";

    /// <summary>The texts of a list, without empty ones.</summary>
    public IReadOnlyList<string> Texts(string path) => Find(path) switch
    {
        JsonArray list => [.. list.Select(Text).Where(text => text.Length > 0)],
        JsonValue value when Text(value) is { Length: > 0 } text => [.. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        _ => [],
    };

    /// <summary>The objects of a list.</summary>
    /// <exception cref="EngineException">There is something else in it.</exception>
    public IReadOnlyList<JsonObject> Objects(string path) => Find(path) switch
    {
        null => [],
        JsonArray list when list.All(item => item is JsonObject) => [.. list.Cast<JsonObject>()],
        _ => throw new EngineException(ExitCodes.BadInput, $"{path}: a list of objects is expected."),
    };

    /// <summary>The text of a value.</summary>
    public static string Text(JsonNode? value) => value switch
    {
        JsonValue scalar when scalar.TryGetValue(out decimal number) => number.ToString(CultureInfo.InvariantCulture),
        JsonValue scalar => scalar.ToString().Trim(),
        _ => "",
    };

    /// <summary>The variables that have a value and that nothing has asked for.</summary>
    public IEnumerable<string> Unread() => _root
        .SelectMany(variable => variable.Value is JsonObject members ? members.Select(member => (Path: $"{variable.Key}.{member.Key}", member.Value)) : [(Path: variable.Key, variable.Value)])
        .Where(variable => !_read.Contains(variable.Path) && (variable.Value is JsonArray { Count: > 0 } or JsonObject || Text(variable.Value).Length > 0))
        .Select(variable => variable.Path);

    private JsonNode? Find(string path)
    {
        _read.Add(path);
        JsonNode? node = _root;
        foreach (string step in path.Split('.'))
        {
            node = node is JsonObject map ? map[step] : node is null ? null : throw new EngineException(ExitCodes.BadInput, $"{path}: an object is expected.");
        }

        return node;
    }
}
