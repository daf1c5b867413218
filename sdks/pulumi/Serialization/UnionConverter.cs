using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Converts to the first of two types that the value fits.</summary>
internal sealed class UnionConverter<T0, T1> : TypeConverter
{
    private readonly TypeConverter _first = Of(typeof(T0));
    private readonly TypeConverter _second = Of(typeof(T1));

    protected override object? ConvertPlain(Value value, Conversion conversion)
    {
        if (Fits(typeof(T0), value) && conversion.Below("", _first, value) is T0 first)
        {
            return Union<T0, T1>.FromT0(first);
        }

        return conversion.Below("", _second, value) is T1 second ? Union<T0, T1>.FromT1(second) : null;
    }

    private static bool Fits(System.Type type, Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => type == typeof(string) || type.IsDefined(typeof(EnumTypeAttribute), inherit: false),
        Value.KindOneofCase.BoolValue => type == typeof(bool),
        Value.KindOneofCase.NumberValue => type == typeof(double) || type.IsEnum || type.IsDefined(typeof(EnumTypeAttribute), inherit: false)
            || (type == typeof(int) && value.NumberValue == (int)value.NumberValue),
        Value.KindOneofCase.ListValue => typeof(System.Collections.IList).IsAssignableFrom(type),
        _ => !type.IsPrimitive && type != typeof(string) && !type.IsEnum && !typeof(System.Collections.IList).IsAssignableFrom(type),
    } || type == typeof(object);
}
