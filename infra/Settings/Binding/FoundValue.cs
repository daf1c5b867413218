using System.Text.Json;
using CalicoAci.Infra.Settings.Binding.Shapes;

namespace CalicoAci.Infra.Settings.Binding;

/// <summary>Describes values for messages.</summary>
internal static class FoundValue
{
    private const int LongestText = 60;

    /// <summary>What was found; without the value itself when it is hidden.</summary>
    public static string Describe(JsonElement element, bool hidden) => element.ValueKind switch
    {
        JsonValueKind.String when hidden => "a text (hidden)",
        JsonValueKind.String => $"'{Shorten(element.GetString()!)}'",
        JsonValueKind.Number when hidden => "a number (hidden)",
        JsonValueKind.Number => $"the number {Shorten(element.GetRawText())}",
        JsonValueKind.True or JsonValueKind.False when hidden => "a truth value (hidden)",
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => "nothing",
    };

    /// <summary>A word about quotes where YAML read a number or a truth value and a text was meant.</summary>
    public static string QuoteHint(ScalarShape shape, JsonElement element)
        => shape.JsonType == "string" && element.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? ": write it in quotes"
            : "";

    private static string Shorten(string text)
    {
        string visible = string.Concat(text.Select(static character => char.IsControl(character) ? '\uFFFD' : character));
        return visible.Length <= LongestText ? visible : visible[..LongestText] + "…";
    }
}
