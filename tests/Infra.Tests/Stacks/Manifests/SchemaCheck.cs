using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CalicoAci.Components.Model;

namespace CalicoAci.Infra.Tests.Stacks.Manifests;

/// <summary>
/// Checks an object against the structural schema of its definition, as an API server does: unknown and missing fields,
/// types, ranges (those of the format <c>int32</c> too, since Kubernetes 1.36), allowed words, patterns and formats.
/// <c>x-rules</c> stands for the definition's CEL rules.
/// </summary>
internal static class SchemaCheck
{
    /// <summary>What is wrong with a value.</summary>
    public static IEnumerable<string> Problems(string path, object value, JsonObject schema) => (string?)schema["type"] switch
    {
        "object" => value is ImmutableDictionary<string, object> members ? OfObject(path, members, schema) : [$"{path} is no object"],
        "array" => value is ImmutableArray<object> items ? OfList(path, items, schema) : [$"{path} is no list"],
        "boolean" => value is bool ? [] : [$"{path} is {value}, no boolean"],
        "integer" => value is double number && double.IsInteger(number) ? OfNumber(path, number, schema) : [$"{path} is {value}, no integer"],
        "string" => value is string text ? OfText(path, text, schema) : [$"{path} is {value}, no string"],
        string type => throw new NotSupportedException(type),
        null => throw new NotSupportedException($"{path}: the schema has no type"),
    };

    private static IEnumerable<string> OfObject(string path, ImmutableDictionary<string, object> members, JsonObject schema)
    {
        JsonObject properties = schema["properties"]!.AsObject();
        return members.SelectMany(member => properties[member.Key] is JsonObject property
                ? Problems($"{path}.{member.Key}", member.Value, property)
                : [$"{path}.{member.Key} is unknown"])
            .Concat(Texts(schema["required"]).Where(name => !members.ContainsKey(name)).Select(name => $"{path}.{name} is missing"))
            .Concat((schema["x-rules"]?.AsArray() ?? []).SelectMany(rule => rule!.AsObject()).Where(rule => !Holds(rule.Key, [.. Texts(rule.Value)], members))
                .Select(rule => $"{path} breaks the rule {rule.Key} {string.Join(", ", Texts(rule.Value))}"));
    }

    private static bool Holds(string rule, string[] fields, ImmutableDictionary<string, object> members) => rule switch
    {
        "bothOrNeither" => members.ContainsKey(fields[0]) == members.ContainsKey(fields[1]),
        "notBoth" => !(members.ContainsKey(fields[0]) && members.ContainsKey(fields[1])),
        "needs" => !members.ContainsKey(fields[0]) || members.ContainsKey(fields[1]),
        "atMostOne" => fields.Count(members.ContainsKey) <= 1,
        "blockFits" => !members.TryGetValue(fields[1], out object? size) || BlockFits(members.GetValueOrDefault(fields[0]) as string, size),
        _ => throw new NotSupportedException(rule),
    };

    /// <summary>Calico's own validation: /20 to /32, in IPv6 /116 to /128, and not wider than the pool.</summary>
    private static bool BlockFits(string? pool, object size)
        => Cidr.TryParse(pool!, out Cidr range) && size is double length
            && (range.Family == AddressFamily.Ipv4 ? length is >= 20 and <= 32 : length is >= 116 and <= 128) && length >= range.PrefixLength;

    private static IEnumerable<string> OfList(string path, ImmutableArray<object> items, JsonObject schema)
    {
        if (schema["maxItems"] is { } most && items.Length > (int)most)
        {
            yield return $"{path} has more than {most} items";
        }

        if ((string?)schema["x-kubernetes-list-type"] == "set" && items.Select(item => JsonSerializer.Serialize(item)).Distinct(StringComparer.Ordinal).Count() < items.Length)
        {
            yield return $"{path} has an item twice";
        }

        foreach (string problem in items.SelectMany((item, index) => Problems($"{path}[{index}]", item, schema["items"]!.AsObject())))
        {
            yield return problem;
        }
    }

    private static IEnumerable<string> OfNumber(string path, double number, JsonObject schema)
    {
        bool isShort = (string?)schema["format"] == "int32";
        double least = (double?)schema["minimum"] ?? (isShort ? int.MinValue : double.MinValue);
        double most = (double?)schema["maximum"] ?? (isShort ? int.MaxValue : double.MaxValue);
        return number >= least && number <= most
            ? []
            : [string.Create(CultureInfo.InvariantCulture, $"{path} is {number}, not from {least} to {most}")];
    }

    private static IEnumerable<string> OfText(string path, string text, JsonObject schema)
    {
        bool fits = (schema["enum"] is null || Texts(schema["enum"]).Contains(text, StringComparer.Ordinal))
            && (schema["maxLength"] is not { } most || text.Length <= (int)most)
            && (schema["pattern"] is not { } pattern || Regex.IsMatch(text, (string)pattern!, RegexOptions.CultureInvariant))
            && HasFormat(text, (string?)schema["format"]);
        return fits ? [] : [$"{path} is '{text}', which its definition does not allow"];
    }

    private static bool HasFormat(string text, string? format) => format switch
    {
        null => true,
        "cidr" => Cidr.TryParse(text, out _),
        "cidrOrRange" => Cidr.TryParse(text, out _) || (text.Split('-') is [string first, string last] && IPAddress.TryParse(first, out _) && IPAddress.TryParse(last, out _)),
        "ip" => IPAddress.TryParse(text, out _),
        "duration" => Regex.IsMatch(text, @"^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$", RegexOptions.CultureInvariant),
        _ => throw new NotSupportedException(format),
    };

    private static IEnumerable<string> Texts(JsonNode? list) => list?.AsArray().Select(item => (string)item!) ?? [];
}
