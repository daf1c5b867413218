using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Binding.Shapes;

namespace CalicoAci.Infra.Settings.Schema;

/// <summary>Writes settings the way a stack file has them.</summary>
public static class SettingValue
{
    /// <summary>The JSON of a value; absent settings are left out.</summary>
    public static JsonNode? ToJson(object? value) => value is null ? null : ToJson(SettingShape.Of(value.GetType()), value);

    /// <summary>The JSON of a value of a shape.</summary>
    public static JsonNode? ToJson(SettingShape shape, object? value) => (shape, value) switch
    {
        (_, null) => null,
        (EnumShape, Enum word) => JsonValue.Create(word.ToSetting()),
        (ScalarShape scalar, _) => scalar.Write(value),
        (ListShape list, IEnumerable items) => new JsonArray([.. items.Cast<object>().Select(item => ToJson(list.Item, item))]),
        (MapShape map, IDictionary members) => new JsonObject(members.Keys.Cast<object>()
            .Select(key => KeyValuePair.Create(ToJson(map.Key, key)!.ToString(), ToJson(map.Value, members[key])))),
        (RecordShape record, _) => new JsonObject(record.Members
            .Select(member => KeyValuePair.Create(member.Name, ToJson(member.Shape, member.Get(value))))
            .Where(member => member.Value is not null)),
        _ => JsonSerializer.SerializeToNode(value),
    };
}
