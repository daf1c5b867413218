using System.Globalization;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Values on the wire that need neither waiting nor the resources that they came from.</summary>
internal static class PlainValue
{
    public static readonly Value Null = Value.ForNull();
    public static readonly Value True = Value.ForBool(true);
    public static readonly Value False = Value.ForBool(false);
    public static readonly Value Unknown = Value.ForString(Signature.Unknown);

    /// <summary>An enumeration, whose wire form is its number or its text.</summary>
    /// <exception cref="SerializationException">The type cannot be an input.</exception>
    public static Value FromScalar(object value)
    {
        if (value is System.Enum number && number.GetTypeCode() == TypeCode.Int32)
        {
            return Value.ForNumber(((IConvertible)number).ToInt32(CultureInfo.InvariantCulture));
        }

        return EnumTypes.TryGetValue(value, out var plain) ? plain
            : throw new SerializationException("", $"a {value.GetType().FullName} cannot be an input.");
    }

    /// <summary>Takes over JSON; members that are null are left out.</summary>
    public static Value FromJson(JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                return Value.ForString(json.GetString());
            case JsonValueKind.Number:
                return Value.ForNumber(json.GetDouble());
            case JsonValueKind.True:
                return True;
            case JsonValueKind.False:
                return False;
            case JsonValueKind.Array:
                var list = new ListValue();
                foreach (var item in json.EnumerateArray())
                {
                    list.Values.Add(FromJson(item));
                }

                return new Value { ListValue = list };
            case JsonValueKind.Object:
                var fields = new Struct();
                foreach (var property in json.EnumerateObject().Where(p => p.Value.ValueKind != JsonValueKind.Null))
                {
                    fields.Fields[property.Name] = FromJson(property.Value);
                }

                return Value.ForStruct(fields);
            default:
                return Null;
        }
    }

    /// <summary>An object that its signature marks as something special.</summary>
    public static Value Mark(string signature, string key, Value value)
        => Value.ForStruct(new Struct { Fields = { [Signature.Key] = Value.ForString(signature), [key] = value } });
}
