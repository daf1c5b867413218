using System.Globalization;
using System.Text;
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
    private readonly HashSet<(JsonObject Map, string Name)> _members = [];

    private NktVariables(JsonObject root) => _root = root;

    /// <summary>Reads a <c>.tfvars</c> or <c>.tfvars.json</c> file.</summary>
    /// <exception cref="EngineException">It cannot be read, or is not a file of NKT.</exception>
    public static NktVariables Load(string path)
    {
        JsonObject root;
        try
        {
            string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
            root = !path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? TfvarsReader.Read(path, text)
                : JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) as JsonObject ?? throw new EngineException(ExitCodes.BadInput, $"{path}: an object of variables is expected.");
        }
        catch (JsonException e)
        {
            string place = e.LineNumber is { } line ? $":{line + 1}:{e.BytePositionInLine + 1}" : "";
            throw new EngineException(ExitCodes.BadInput, $"{path}{place}: this is not valid JSON{(place.Length > 0 ? "" : ", or a name is there twice")}.", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new EngineException(ExitCodes.BadInput, $"{path}: the file is not in UTF-8.", e);
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

    /// <summary>What is wrong with values, each with the variable's name.</summary>
    public SortedSet<string> Problems { get; } = new(StringComparer.Ordinal);

    /// <summary>The text of a variable such as <c>l3out.name</c>; empty where there is none.</summary>
    public string Text(string path) => Scalar(Find(path), path);

    /// <summary>The text of a variable with its blanks.</summary>
    public string Secret(string path) => Text(path).Length > 0 && Find(path) is JsonValue value && value.TryGetValue(out string? text) ? text : Text(path);

    /// <summary>Whether a variable is on: NKT writes true, "true" or "on".</summary>
    public bool IsOn(string path)
    {
        string word = Text(path).ToLowerInvariant();
        if (word is not ("" or "true" or "on" or "yes" or "1" or "false" or "off" or "no" or "0"))
        {
            Problems.Add($"{path}: found '{Text(path)}'; must be true or false");
        }

        return word is "true" or "on" or "yes" or "1";
    }

    /// <summary>The texts of a list, without empty ones.</summary>
    public IReadOnlyList<string> Texts(string path) => Find(path) switch
    {
        JsonArray list => [.. list.Select((item, index) => Scalar(item, $"{path}[{index}]")).Where(text => text.Length > 0)],
        JsonObject => Wrong(path, "a list of texts is expected"),
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

    /// <summary>The text of a member of an object in a list; empty where there is none.</summary>
    public string Member(JsonObject map, string name)
    {
        _members.Add((map, name));
        return Scalar(map[name], $"{map.GetPath()[2..]}.{name}");
    }

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
        .Where(variable => !_read.Contains(variable.Path) && HasValue(variable.Value))
        .Select(variable => variable.Path)
        .Concat(_members.Select(member => member.Map).Distinct().SelectMany(map => map
            .Where(member => !_members.Contains((map, member.Key)) && HasValue(member.Value))
            .Select(member => $"{map.GetPath()[2..]}.{member.Key}")));

    private static bool HasValue(JsonNode? value) => value is JsonArray { Count: > 0 } or JsonObject || Text(value).Length > 0;

    private string Scalar(JsonNode? value, string path)
    {
        if (value is JsonArray or JsonObject)
        {
            Wrong(path, $"a text or a number is expected, not {(value is JsonArray ? "a list" : "an object")}");
        }

        return Text(value);
    }

    private string[] Wrong(string path, string expected)
    {
        Problems.Add($"{path}: {expected}.");
        return [];
    }

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
