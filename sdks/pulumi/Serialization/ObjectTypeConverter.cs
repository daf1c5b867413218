using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Converts to a class marked [OutputType] through its marked constructor.</summary>
internal sealed class ObjectTypeConverter : TypeConverter
{
    private readonly ConstructorInfo _constructor;
    private readonly (string Name, Type Type, Lazy<TypeConverter> Converter)[] _parameters;

    private ObjectTypeConverter(ConstructorInfo constructor)
    {
        _constructor = constructor;
        _parameters = Array.ConvertAll(constructor.GetParameters(), parameter => (
            parameter.GetCustomAttribute<OutputConstructorParameterAttribute>()?.Name ?? parameter.Name!,
            parameter.ParameterType,
            new Lazy<TypeConverter>(() => Of(parameter.ParameterType))));
    }

    public static ObjectTypeConverter? TryCreate(Type type)
    {
        if (type.GetCustomAttribute<OutputTypeAttribute>() is null)
        {
            return null;
        }

        var constructor = type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                .FirstOrDefault(c => c.GetCustomAttribute<OutputConstructorAttribute>() is not null)
            ?? throw new InvalidOperationException($"{type.FullName} is marked [OutputType], so one of its constructors must be marked [OutputConstructor].");
        return new ObjectTypeConverter(constructor);
    }

    protected override object? ConvertPlain(Value value, Conversion conversion)
    {
        if (value.KindCase != Value.KindOneofCase.StructValue)
        {
            return conversion.Mismatch("an object", value);
        }

        var arguments = new object?[_parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var (name, type, converter) = _parameters[i];
            if (value.StructValue.Fields.TryGetValue(name, out var item))
            {
                arguments[i] = conversion.Below("." + name, converter.Value, item);
            }

            if (arguments[i] is null && type.IsValueType && Nullable.GetUnderlyingType(type) is null)
            {
                arguments[i] = Activator.CreateInstance(type);
            }
        }

        return _constructor.Invoke(arguments);
    }
}
