using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Converts to a JSON element.</summary>
internal sealed class JsonConverter : TypeConverter
{
    protected override object? ConvertPlain(Value value, Conversion conversion)
    {
        using var document = JsonDocument.Parse(JsonWriter.Write(value).Text);
        return document.RootElement.Clone();
    }
}
