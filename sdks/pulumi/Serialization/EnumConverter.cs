using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Converts to an enumeration: one of C#, or a struct that wraps a string or a number.</summary>
internal sealed class EnumConverter(Type type) : TypeConverter
{
    private readonly ConstructorInfo? _constructor = type.IsEnum
        ? null
        : type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).FirstOrDefault(constructor =>
                constructor.GetParameters() is [{ ParameterType: var parameter }] && (parameter == typeof(string) || parameter == typeof(double)))
            ?? throw new InvalidOperationException($"{type.FullName} is marked [EnumType], so it needs a constructor with one string or double.");

    protected override object? ConvertPlain(Value value, Conversion conversion)
    {
        if (_constructor is null)
        {
            return value.KindCase == Value.KindOneofCase.NumberValue
                ? System.Enum.ToObject(type, (int)value.NumberValue)
                : conversion.Mismatch("a number", value);
        }

        var takesText = _constructor.GetParameters()[0].ParameterType == typeof(string);
        return (takesText, value.KindCase) switch
        {
            (true, Value.KindOneofCase.StringValue) => _constructor.Invoke([value.StringValue]),
            (false, Value.KindOneofCase.NumberValue) => _constructor.Invoke([value.NumberValue]),
            _ => conversion.Mismatch(takesText ? "a string" : "a number", value),
        };
    }
}
