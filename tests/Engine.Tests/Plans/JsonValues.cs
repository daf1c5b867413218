using System.Collections.Immutable;
using System.Text.Json;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Tests.Plans;

/// <summary>Property values written as JSON.</summary>
internal static class JsonValues
{
    public static PropertyValue.MapValue Map(string json) => Map(JsonDocument.Parse(json).RootElement);

    public static PropertyValue.MapValue Map(JsonElement json) => (PropertyValue.MapValue)From(json);

    public static PropertyValue.MapValue With(this PropertyValue.MapValue map, string name, PropertyValue value) =>
        new(map.Members.SetItem(name, value));

    public static PropertyValue Secret(string text) => new PropertyValue.SecretValue(new PropertyValue.StringValue(text));

    public static PropertyValue From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new PropertyValue.MapValue(json.EnumerateObject()
            .ToImmutableSortedDictionary(member => member.Name, member => From(member.Value), StringComparer.Ordinal)),
        JsonValueKind.Array => new PropertyValue.ListValue([.. json.EnumerateArray().Select(From)]),
        JsonValueKind.String => new PropertyValue.StringValue(json.GetString()!),
        JsonValueKind.Number => new PropertyValue.NumberValue(json.GetDouble()),
        JsonValueKind.True => new PropertyValue.BoolValue(true),
        JsonValueKind.False => new PropertyValue.BoolValue(false),
        _ => PropertyValue.Null,
    };
}
