using System.Buffers;
using System.Text;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Writes a serialised value as JSON text, without secret markers.</summary>
internal static class JsonWriter
{
    public static (string Text, bool IsSecret) Write(Value value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        bool isSecret;
        using (var writer = new Utf8JsonWriter(buffer))
        {
            isSecret = Write(writer, value);
        }

        return (Encoding.UTF8.GetString(buffer.WrittenSpan), isSecret);
    }

    private static bool Write(Utf8JsonWriter writer, Value value)
    {
        var isSecret = false;
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                writer.WriteStringValue(value.StringValue);
                break;
            case Value.KindOneofCase.NumberValue:
                writer.WriteNumberValue(value.NumberValue);
                break;
            case Value.KindOneofCase.BoolValue:
                writer.WriteBooleanValue(value.BoolValue);
                break;
            case Value.KindOneofCase.ListValue:
                writer.WriteStartArray();
                foreach (var item in value.ListValue.Values)
                {
                    isSecret |= Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case Value.KindOneofCase.StructValue when IsSecret(value.StructValue):
                Write(writer, value.StructValue.Fields["value"]);
                return true;
            case Value.KindOneofCase.StructValue:
                writer.WriteStartObject();
                foreach (var (key, item) in value.StructValue.Fields)
                {
                    writer.WritePropertyName(key);
                    isSecret |= Write(writer, item);
                }

                writer.WriteEndObject();
                break;
            default:
                writer.WriteNullValue();
                break;
        }

        return isSecret;
    }

    private static bool IsSecret(Struct value)
        => value.Fields.TryGetValue(Signature.Key, out var signature) && signature.StringValue == Signature.Secret;
}
