using System.Text.Json;

namespace CalicoAci.Infra.Wiring;

/// <summary>Turns chart values of a stack file into plain dictionaries, lists and scalars.</summary>
internal static class ChartOverrides
{
    /// <summary>The values.</summary>
    public static IReadOnlyDictionary<string, object?> Of(IReadOnlyDictionary<string, JsonElement> values)
        => values.ToDictionary(pair => pair.Key, pair => Value(pair.Value), StringComparer.Ordinal);

    private static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value), StringComparer.Ordinal),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt32(out int number) => number,
        JsonValueKind.Number => element.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };
}
