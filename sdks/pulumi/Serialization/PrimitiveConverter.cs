using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Converts to text, numbers and booleans.</summary>
internal sealed class PrimitiveConverter : TypeConverter
{
    private readonly string _expected;
    private readonly Func<Value, object?> _convert;

    private PrimitiveConverter(string expected, Func<Value, object?> convert) => (_expected, _convert) = (expected, convert);

    public static PrimitiveConverter? TryCreate(Type type)
    {
        if (type == typeof(string))
        {
            return new("a string", value => value.KindCase == Value.KindOneofCase.StringValue ? value.StringValue : null);
        }

        if (type == typeof(bool))
        {
            return new("a boolean", value => value.KindCase == Value.KindOneofCase.BoolValue ? value.BoolValue : null);
        }

        if (type == typeof(double))
        {
            return new("a number", value => value.KindCase == Value.KindOneofCase.NumberValue ? value.NumberValue : null);
        }

        return type == typeof(int)
            ? new("a whole number", value => value.KindCase == Value.KindOneofCase.NumberValue && value.NumberValue == (int)value.NumberValue ? (int)value.NumberValue : null)
            : null;
    }

    protected override object? ConvertPlain(Value value, Conversion conversion) => _convert(value) ?? conversion.Mismatch(_expected, value);
}
