using System.Globalization;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Engine.Projects;

/// <summary>What a YAML scalar means by YAML 1.2's core schema.</summary>
internal static class YamlScalars
{
    /// <summary>Tells the JSON kind of a scalar; what is quoted is text.</summary>
    public static JsonValueKind KindOf(YamlScalarNode scalar)
    {
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any) || (!scalar.Tag.IsEmpty && scalar.Tag.Value == "tag:yaml.org,2002:str"))
        {
            return JsonValueKind.String;
        }

        return scalar.Value switch
        {
            null or "" or "~" or "null" or "Null" or "NULL" => JsonValueKind.Null,
            "true" or "True" or "TRUE" => JsonValueKind.True,
            "false" or "False" or "FALSE" => JsonValueKind.False,
            var text => IsNumber(text) ? JsonValueKind.Number : JsonValueKind.String,
        };
    }

    /// <summary>Whether the scalar is a whole number.</summary>
    public static bool IsInteger(YamlScalarNode scalar) =>
        KindOf(scalar) == JsonValueKind.Number && long.TryParse(scalar.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    // JSON's numbers: what YAML knows beyond them (octal, infinity) has no place in a stack's settings.
    private static bool IsNumber(string text)
    {
        int start = text[0] == '-' ? 1 : 0;
        return text.Length > start
            && char.IsAsciiDigit(text[start])
            && (text[start] != '0' || text.Length == start + 1 || text[start + 1] is '.' or 'e' or 'E')
            && char.IsAsciiDigit(text[^1])
            && text.AsSpan(start).IndexOfAnyExcept("0123456789.eE+-") < 0
            && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
    }
}
