using Microsoft.CodeAnalysis.CSharp;
using Pulumi.Generator.Json;

namespace Pulumi.Generator.Binding;

/// <summary>Makes C# literals of JSON values.</summary>
internal static class Literals
{
    public static string Of(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    public static string? Of(JsonValue? value) => value?.Kind switch
    {
        JsonKind.String => Of(value.Text),
        JsonKind.Number or JsonKind.Boolean => value.Text,
        _ => null,
    };
}
