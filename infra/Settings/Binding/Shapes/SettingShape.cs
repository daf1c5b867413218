using System.Collections.Concurrent;
using System.Text.Json;

namespace CalicoAci.Infra.Settings.Binding.Shapes;

/// <summary>What values of a C# type look like in a stack file. Shapes are made when they are first needed, and kept.</summary>
public abstract class SettingShape(Type type)
{
    private static readonly ConcurrentDictionary<Type, SettingShape> Known = new();

    /// <summary>The C# type; never a <see cref="Nullable{T}"/>.</summary>
    public Type Type { get; } = type;

    /// <summary>What a value must be, in words that complete "must be …".</summary>
    public abstract string Expected { get; }

    /// <summary>The shape of a type.</summary>
    /// <exception cref="NotSupportedException">The binder has no form for the type.</exception>
    public static SettingShape Of(Type type) => Known.GetOrAdd(Nullable.GetUnderlyingType(type) ?? type, Create);

    private static SettingShape Create(Type type)
    {
        if (type.IsEnum)
        {
            return new EnumShape(type);
        }

        if (ScalarShapes.Find(type) is { } scalar)
        {
            return scalar;
        }

        if (type == typeof(JsonElement))
        {
            return new AnyShape();
        }

        if (Argument(type, typeof(IReadOnlyDictionary<,>)) is [Type key, Type value])
        {
            return new MapShape(type, key, value);
        }

        if (type.IsArray || Argument(type, typeof(IEnumerable<>)) is not null)
        {
            return new ListShape(type, type.GetElementType() ?? Argument(type, typeof(IEnumerable<>))![0]);
        }

        return type is { IsClass: true, IsAbstract: false } && type.GetConstructor(Type.EmptyTypes) is not null
            ? new RecordShape(type)
            : throw new NotSupportedException($"{type} has no form in a stack file: use a record with init properties.");
    }

    private static Type[]? Argument(Type type, Type definition) => type.GetInterfaces().Prepend(type)
        .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition)
        ?.GetGenericArguments();
}
