using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Binding.Shapes;

namespace CalicoAci.Infra.Settings.Schema;

/// <summary>
/// The JSON Schema (draft 2020-12) of a stack's settings: one object with a member for each key in the project's
/// namespace. Editors, the wizard and the engine work from it.
/// </summary>
public static class SettingsSchema
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>The schema of <see cref="StackSettings"/> and its secrets.</summary>
    public static JsonObject OfStack()
    {
        JsonObject schema = Of(SettingShape.Of(typeof(StackSettings)), attribute: null);
        JsonObject properties = schema["properties"]!.AsObject();
        foreach (StackSecret secret in StackSecret.All)
        {
            properties[secret.Name] = new JsonObject
            {
                ["description"] = secret.Description,
                ["type"] = "string",
                ["writeOnly"] = true,
            };
        }

        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.Insert(1, "title", StackSettings.Namespace);
        return schema;
    }

    /// <summary>The text of a schema.</summary>
    public static string ToText(JsonObject schema) => schema.ToJsonString(Indented);

    /// <summary>The schema of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="attribute">What the member that holds it says.</param>
    public static JsonObject Of(SettingShape shape, SettingAttribute? attribute)
    {
        var schema = new JsonObject();
        AddAnnotations(schema, attribute ?? (shape as RecordShape)?.Attribute);
        switch (shape)
        {
            case RecordShape record:
                AddRecord(schema, record);
                break;
            case ListShape list:
                schema["type"] = "array";
                AddLength(schema, attribute, "minItems", "maxItems");
                schema["items"] = OfItem(list.Item, attribute);
                break;
            case MapShape map:
                schema["type"] = "object";
                AddLength(schema, attribute, "minProperties", "maxProperties");
                schema["additionalProperties"] = OfItem(map.Value, attribute);
                break;
            case EnumShape words:
                schema["type"] = "string";
                schema["enum"] = new JsonArray([.. words.Names.Select(name => JsonValue.Create(name))]);
                break;
            case ScalarShape scalar:
                AddScalar(schema, scalar, attribute);
                break;
        }

        return schema;
    }

    private static void AddRecord(JsonObject schema, RecordShape record)
    {
        object defaults = record.Create();
        var properties = new JsonObject();
        foreach (SettingMember member in record.Members)
        {
            JsonObject property = Of(member.Shape, member.Attribute);
            bool simple = member.Shape is ScalarShape or EnumShape or ListShape;
            if (!member.Required && simple && SettingValue.ToJson(member.Shape, member.Get(defaults)) is { } value)
            {
                property["default"] = value;
            }

            properties[member.Name] = property;
        }

        schema["type"] = "object";
        schema["properties"] = properties;
        string[] required = [.. record.Members.Where(member => member.Required).Select(member => member.Name)];
        if (required.Length > 0)
        {
            schema["required"] = new JsonArray([.. required.Select(name => JsonValue.Create(name))]);
        }

        schema["additionalProperties"] = false;
    }

    private static void AddScalar(JsonObject schema, ScalarShape scalar, SettingAttribute? attribute)
    {
        schema["type"] = scalar.JsonType;
        if (attribute is null)
        {
            return;
        }

        if (scalar.JsonType == "string")
        {
            AddLength(schema, attribute, "minLength", "maxLength");
        }

        AddNumber(schema, "minimum", attribute.Minimum);
        AddNumber(schema, "maximum", attribute.Maximum);
        if (attribute.Pattern is { } pattern)
        {
            schema["pattern"] = $"^(?:{pattern})$";
        }
    }

    private static void AddAnnotations(JsonObject schema, SettingAttribute? attribute)
    {
        if (attribute is null)
        {
            return;
        }

        schema["description"] = attribute.Unit is { } unit ? $"{attribute.Description} In {unit}." : attribute.Description;
        if (attribute.Secret)
        {
            schema["writeOnly"] = true;
        }

        if (attribute.Example is { } example)
        {
            schema["examples"] = new JsonArray(JsonValue.Create(example));
        }
    }

    /// <summary>The schema of an item: the bounds of the list hold for each item, its lengths and description do not.</summary>
    private static JsonObject OfItem(SettingShape item, SettingAttribute? attribute)
    {
        JsonObject schema = Of(item, attribute: null);
        if (item is ScalarShape && attribute is not null)
        {
            AddNumber(schema, "minimum", attribute.Minimum);
            AddNumber(schema, "maximum", attribute.Maximum);
            if (attribute.Pattern is { } pattern)
            {
                schema["pattern"] = $"^(?:{pattern})$";
            }
        }

        return schema;
    }

    private static void AddLength(JsonObject schema, SettingAttribute? attribute, string minimum, string maximum)
    {
        if (attribute?.MinimumLength > 0)
        {
            schema[minimum] = attribute.MinimumLength;
        }

        if (attribute?.MaximumLength > 0)
        {
            schema[maximum] = attribute.MaximumLength;
        }
    }

    private static void AddNumber(JsonObject schema, string keyword, double bound)
    {
        if (!double.IsNaN(bound))
        {
            schema[keyword] = bound == Math.Truncate(bound) ? JsonValue.Create((long)bound) : JsonValue.Create(bound);
        }
    }
}
