using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CalicoAci.Engine.Definitions;

namespace CalicoAci.Engine.Authoring.Schema;

/// <summary>Checks values against the schema of the settings before the program sees them.</summary>
internal static class SchemaCheck
{
    /// <summary>All that is wrong with a value, each with its path.</summary>
    public static IEnumerable<string> Of(SchemaNode schema, JsonNode? value, string path) => value switch
    {
        null => [],
        JsonObject map when schema.Type == "object" => Map(schema, map, path),
        JsonArray list when schema.Type == "array" => List(schema, list, path),
        JsonValue scalar when schema.Type is not ("object" or "array") => Scalar(schema, scalar) is { } error ? [$"{path}: {error}"] : [],
        _ => [$"{path}: must be {Kind(schema.Type)}"],
    };

    /// <summary>What is wrong with a text that is to become a scalar; null where nothing is.</summary>
    public static string? Text(SchemaNode schema, string text) => schema.Type switch
    {
        "integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) => Number(schema, number),
        "integer" => $"found '{text}'; must be a whole number{Range(schema)}",
        "boolean" when text is not ("true" or "false") => $"found '{text}'; must be true or false",
        "string" => Words(schema, text),
        _ => null,
    };

    /// <summary>The value of a text by the schema's type.</summary>
    public static JsonNode Value(SchemaNode? schema, string text) => schema?.Type switch
    {
        "integer" => JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture)),
        "boolean" => JsonValue.Create(text == "true"),
        _ => JsonValue.Create(text),
    };

    private static IEnumerable<string> Map(SchemaNode schema, JsonObject map, string path)
    {
        foreach ((string name, JsonNode? value) in map)
        {
            SchemaNode? member = schema.Member(name);
            if (member is null)
            {
                string nearest = NearestName.Of(name, schema.Members.Select(known => known.Key)) is { } near ? $"; did you mean '{near}'?" : "";
                yield return $"{path}.{name}: is not a setting{nearest}";
                continue;
            }

            foreach (string error in Of(member, value, $"{path}.{name}"))
            {
                yield return error;
            }
        }

        foreach (string name in schema.Required.Where(name => !map.ContainsKey(name)))
        {
            yield return $"{path}.{name}: is missing";
        }
    }

    private static IEnumerable<string> List(SchemaNode schema, JsonArray list, string path)
    {
        if (schema.Json["minItems"] is { } least && list.Count < (int)least)
        {
            yield return $"{path}: must have at least {least}";
        }

        if (schema.Json["maxItems"] is { } most && list.Count > (int)most)
        {
            yield return $"{path}: must have at most {most}";
        }

        foreach ((int index, JsonNode? item) in list.Index())
        {
            foreach (string error in schema.Items is { } items ? Of(items, item, $"{path}[{index}]") : [])
            {
                yield return error;
            }
        }
    }

    private static string? Scalar(SchemaNode schema, JsonValue value) => (schema.Type, value.GetValueKind()) switch
    {
        ("integer", JsonValueKind.Number) => Number(schema, (double)value),
        ("boolean", JsonValueKind.True or JsonValueKind.False) => null,
        ("string", JsonValueKind.String) => Words(schema, (string)value!),
        ("string", JsonValueKind.Number) => Words(schema, value.ToString()),
        ("", _) or ("number", JsonValueKind.Number) => null,
        _ => $"found {value.ToJsonString()}; must be {Kind(schema.Type)}",
    };

    private static string? Number(SchemaNode schema, double number)
        => number < ((double?)schema.Json["minimum"] ?? double.MinValue) || number > ((double?)schema.Json["maximum"] ?? double.MaxValue)
            ? $"found {number.ToString(CultureInfo.InvariantCulture)}; must be a whole number{Range(schema)}"
            : null;

    private static string Range(SchemaNode schema) => (schema.Json["minimum"], schema.Json["maximum"]) switch
    {
        ({ } least, { } most) => $" from {least} to {most}",
        ({ } least, null) => $" of at least {least}",
        (null, { } most) => $" of at most {most}",
        _ => "",
    };

    private static string? Words(SchemaNode schema, string text)
    {
        if (schema.Words.Count > 0)
        {
            return schema.Words.Contains(text) ? null : $"found '{text}'; must be one of {string.Join(", ", schema.Words)}";
        }

        if (schema.Json["maxLength"] is { } most && text.Length > (int)most)
        {
            return $"has {text.Length} characters; at most {most} are allowed";
        }

        string sample = schema.Example.Length > 0 ? $"; a valid one is {schema.Example}" : "";
        return (schema.Json["minLength"] is { } least && text.Length < (int)least) || (Pattern(schema) is { } pattern && !pattern.IsMatch(text))
            ? $"found '{text}', which does not look right{sample}"
            : null;
    }

    private static Regex? Pattern(SchemaNode schema)
        => schema.Json["pattern"] is { } pattern ? new Regex((string)pattern!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5)) : null;

    private static string Kind(string type) => type switch
    {
        "object" => "an object",
        "array" => "a list",
        "integer" => "a whole number",
        "boolean" => "true or false",
        _ => $"a {(type.Length == 0 ? "value" : type == "string" ? "text" : type)}",
    };
}
