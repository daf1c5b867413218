using System.Buffers;
using System.Text;
using System.Text.Json;

namespace CalicoAci.Engine.PropertyValues;

/// <summary>Writes JSON into a text.</summary>
internal static class JsonText
{
    /// <summary>The text of what <paramref name="write"/> writes, without a line end.</summary>
    public static string Of(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, options))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
