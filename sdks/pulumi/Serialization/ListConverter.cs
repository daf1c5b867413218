using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Converts to a list.</summary>
internal sealed class ListConverter<T> : TypeConverter
{
    private readonly TypeConverter _items = Of(typeof(T));

    protected override object? ConvertPlain(Value value, Conversion conversion)
    {
        if (value.KindCase != Value.KindOneofCase.ListValue)
        {
            return conversion.Mismatch("a list", value);
        }

        var builder = ImmutableArray.CreateBuilder<T>(value.ListValue.Values.Count);
        foreach (var item in value.ListValue.Values)
        {
            builder.Add(conversion.Below($"[{builder.Count}]", _items, item) is T converted ? converted : default!);
        }

        return builder.MoveToImmutable();
    }
}
