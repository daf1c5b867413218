using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace CalicoAci.Components.Tests.Charts;

/// <summary>
/// What the values of the pinned charts are, as <c>charts.json</c> records it: the path of each key with its type, and
/// where that was read. A type is <c>boolean</c>, <c>integer</c>, <c>string</c>, <c>list</c>, <c>list of string</c>,
/// <c>map</c>, <c>map of string</c> (keys of the user's own) or <c>one of</c> and the allowed words.
/// </summary>
internal static class ChartFacts
{
    /// <summary>The facts of each chart, by its name.</summary>
    public static JsonObject All { get; } = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(ThisFile())!, "charts.json")))!.AsObject();

    /// <summary>The paths of the values that the chart does not have, or has with another type.</summary>
    public static IEnumerable<string> Problems(string chart, ImmutableDictionary<string, object> values)
        => Problems($"{chart}: ", "", values, All[chart]!["values"]!.AsObject());

    private static IEnumerable<string> Problems(string chart, string prefix, ImmutableDictionary<string, object> values, JsonObject known) => values.SelectMany(member =>
    {
        string path = prefix + member.Key;
        return (string?)known[path] is { } type
            ? Fits(member.Value, type) ? [] : [$"{chart}{path} is not {type}"]
            : known.Any(key => key.Key.StartsWith(path + ".", StringComparison.Ordinal))
                ? member.Value is ImmutableDictionary<string, object> nested ? Problems(chart, path + ".", nested, known) : [$"{chart}{path} is not map"]
                : (IEnumerable<string>)[$"{chart}{path} is unknown"];
    });

    private static bool Fits(object value, string type) => type switch
    {
        "boolean" => value is bool,
        "integer" => value is double number && double.IsInteger(number),
        "string" => value is string,
        "list" => value is ImmutableArray<object>,
        "list of string" => value is ImmutableArray<object> items && items.All(item => item is string),
        "map" => value is ImmutableDictionary<string, object>,
        "map of string" => value is ImmutableDictionary<string, object> members && members.Values.All(member => member is string),
        _ when type.StartsWith("one of ", StringComparison.Ordinal) => value is string word && type["one of ".Length..].Split(' ').Contains(word, StringComparer.Ordinal),
        _ => throw new NotSupportedException(type),
    };

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
