using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CalicoAci.Components.Model;

namespace CalicoAci.Infra.Tests.Stacks.Manifests;

/// <summary>Checks an object against the fields that its definition has: unknown ones, types, ranges, allowed values.</summary>
internal static partial class FieldCheck
{
    /// <summary>What is wrong with a value.</summary>
    public static IEnumerable<string> Problems(string path, object value, JsonNode expected) => expected switch
    {
        JsonObject fields => value is ImmutableDictionary<string, object> members
            ? members.SelectMany(member => fields.TryGetPropertyValue(member.Key, out JsonNode? field)
                ? Problems($"{path}.{member.Key}", member.Value, field!)
                : [$"{path}.{member.Key} is unknown"])
                .Concat(Required(fields).Where(name => !members.ContainsKey(name)).Select(name => $"{path}.{name} is missing"))
            : [$"{path} is no object"],
        JsonArray items => value is ImmutableArray<object> list
            ? list.SelectMany((item, index) => Problems($"{path}[{index}]", item, items[0]!))
            : [$"{path} is no list"],
        _ => IsFitting(value, (string)expected!) ? [] : [$"{path} is {value}, not {expected}"],
    };

    private static IEnumerable<string> Required(JsonObject fields) => fields["!required"]?.AsArray().Select(name => (string)name!) ?? [];

    private static bool IsFitting(object value, string expected)
    {
        string[] words = expected.Split(' ');
        return words[0] switch
        {
            "string" => value is string text && text.Length > 0 && (words.Length == 1 || text.Length <= Number(words[1])),
            "boolean" => value is bool,
            "integer" => value is double number && double.IsInteger(number) && number >= Number(words[1]) && number <= Number(words[2]),
            "one" => value is string word && words[2..].Contains(word, StringComparer.Ordinal),
            "cidr" => value is string cidr && Cidr.TryParse(cidr, out _),
            "address" => value is string address && IPAddress.TryParse(address, out _),
            "duration" => value is string duration && Duration().IsMatch(duration),
            _ => throw new NotSupportedException(expected),
        };
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^[0-9]+(ms|s|m|h)$")]
    private static partial Regex Duration();
}
