using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Converts values from the wire to one type.</summary>
internal abstract class TypeConverter
{
    private static readonly ConcurrentDictionary<Type, TypeConverter> Converters = new();

    public static TypeConverter Of(Type type) => Converters.GetOrAdd(type, static t => Create(t));

    /// <summary>The value, or null where there is none: it is null, not known or of another type.</summary>
    public object? Convert(Value value, Conversion conversion)
        => conversion.Unwrap(value) is { } plain ? ConvertPlain(plain, conversion) : null;

    protected abstract object? ConvertPlain(Value value, Conversion conversion);

    private static TypeConverter Create(Type type)
    {
        if (type == typeof(object))
        {
            return new ObjectConverter();
        }

        if (PrimitiveConverter.TryCreate(type) is { } primitive)
        {
            return primitive;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Create(underlying);
        }

        if (type == typeof(JsonElement))
        {
            return new JsonConverter();
        }

        if (type.IsEnum || (type.IsValueType && type.GetCustomAttribute<EnumTypeAttribute>() is not null))
        {
            return new EnumConverter(type);
        }

        if (typeof(AssetOrArchive).IsAssignableFrom(type) || typeof(Resource).IsAssignableFrom(type))
        {
            return new ObjectConverter(type);
        }

        if (type.IsGenericType && CreateGeneric(type, type.GetGenericTypeDefinition()) is { } generic)
        {
            return generic;
        }

        return ObjectTypeConverter.TryCreate(type)
            ?? throw new InvalidOperationException(
                $"A value of the engine cannot become a {type.FullName}. Supported are plain values, ImmutableArray, ImmutableDictionary, [OutputType] classes and [EnumType] structs.");
    }

    private static TypeConverter? CreateGeneric(Type type, Type definition)
    {
        var arguments = type.GenericTypeArguments;
        if (definition == typeof(ImmutableArray<>))
        {
            return Make(typeof(ListConverter<>), arguments);
        }

        if (definition == typeof(Union<,>))
        {
            return Make(typeof(UnionConverter<,>), arguments);
        }

        if (arguments.Length == 2 && arguments[0] == typeof(string))
        {
            if (definition == typeof(Dictionary<,>) || definition == typeof(IDictionary<,>))
            {
                return Make(typeof(DictionaryConverter<>), arguments[1]);
            }

            if (definition == typeof(ImmutableDictionary<,>))
            {
                return Make(typeof(MapConverter<>), arguments[1]);
            }
        }

        return null;
    }

    private static TypeConverter Make(Type generic, params Type[] arguments)
        => (TypeConverter)Activator.CreateInstance(generic.MakeGenericType(arguments))!;
}
