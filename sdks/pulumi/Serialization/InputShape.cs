using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The inputs of one args class.</summary>
internal sealed class InputShape
{
    private static readonly ConcurrentDictionary<Type, InputShape> Shapes = new();

    private readonly Type _type;
    private readonly InputProperty[] _properties;

    private InputShape(Type type)
    {
        _type = type;
        var properties = new List<InputProperty>();
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (property.GetCustomAttribute<InputAttribute>() is { } input)
            {
                // A private property of a base class is only visible from that class.
                var declared = property.DeclaringType == type
                    ? property
                    : property.DeclaringType!.GetProperty(property.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)!;
                properties.Add(new InputProperty(input.Name, property.Name, input.IsRequired, input.Json, PropertyReader.Of(declared)));
            }
        }

        foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
        {
            if (field.GetCustomAttribute<InputAttribute>() is { } input)
            {
                properties.Add(new InputProperty(input.Name, field.Name, input.IsRequired, input.Json, new FieldReader(field)));
            }
        }

        _properties = [.. properties];
    }

    public static InputShape Of(Type type) => Shapes.GetOrAdd(type, static t => new InputShape(t));

    /// <summary>All inputs with their values, null for those that have none.</summary>
    /// <exception cref="RunException">Required inputs have no value.</exception>
    public KeyValuePair<string, object?>[] Read(InputArgs args)
    {
        var inputs = new KeyValuePair<string, object?>[_properties.Length];
        List<string>? missing = null;
        for (var i = 0; i < inputs.Length; i++)
        {
            var property = _properties[i];
            var value = property.Reader.Read(args);
            if (value is null && property.IsRequired)
            {
                (missing ??= []).Add($"{property.Member} ('{property.Name}')");
            }

            inputs[i] = new(property.Name, value is not null && property.IsJson ? new JsonText(value) : value);
        }

        return missing is null
            ? inputs
            : throw new RunException($"{_type.FullName} lacks a value for {string.Join(", ", missing)}, which must be set.");
    }

    private sealed class FieldReader(FieldInfo field) : PropertyReader
    {
        public override object? Read(object target) => field.GetValue(target);
    }
}
