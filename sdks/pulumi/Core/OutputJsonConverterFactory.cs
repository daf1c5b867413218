using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi;

/// <summary>Writes the value of an output or input where it stands in a JSON document.</summary>
internal sealed class OutputJsonConverterFactory(NestedOutputs outputs) : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert)
        => typeof(IOutput).IsAssignableFrom(typeToConvert) || typeof(IInput).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
        => (JsonConverter)Activator.CreateInstance(typeof(Writer<>).MakeGenericType(typeToConvert), outputs)!;

    private sealed class Writer<T>(NestedOutputs outputs) : JsonConverter<T>
        where T : class
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException($"{typeToConvert} cannot be read from JSON.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
        {
            var output = value as IOutput ?? ((IInput)value).ToUntypedOutput();
            if (outputs.TryGet(output, out var data) && data is { IsKnown: true, Value: not null })
            {
                JsonSerializer.Serialize(writer, data.Value, data.Value.GetType(), options);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
