using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Converts to a map.</summary>
internal sealed class MapConverter<T> : TypeConverter
{
    private readonly TypeConverter _values = Of(typeof(T));

    protected override object? ConvertPlain(Value value, Conversion conversion)
    {
        if (value.KindCase != Value.KindOneofCase.StructValue)
        {
            return conversion.Mismatch("an object", value);
        }

        var builder = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var (key, item) in value.StructValue.Fields)
        {
            builder.Add(key, conversion.Below("." + key, _values, item) is T converted ? converted : default!);
        }

        return builder.ToImmutable();
    }
}
