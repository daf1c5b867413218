using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>The [Output] properties of one resource class.</summary>
internal sealed class OutputShape
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly ConcurrentDictionary<Type, OutputShape> Shapes = new();

    private OutputShape(Type type)
    {
        var properties = new List<OutputProperty>();
        foreach (var property in type.GetProperties(Members))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } output)
            {
                continue;
            }

            var fullName = $"{type.FullName}.{property.Name}";
            if (!IsOutput(property.PropertyType))
            {
                throw typeof(Stack).IsAssignableFrom(type)
                    ? RunException.OutputsHaveIncorrectType([property.Name])
                    : new InvalidOperationException($"{fullName} is marked [Output], so its type must be Output<T>.");
            }

            var setter = property.DeclaringType!.GetProperty(property.Name, Members | BindingFlags.DeclaredOnly)!.GetSetMethod(nonPublic: true)
                ?? throw new InvalidOperationException($"{fullName} is marked [Output], so it needs a setter, which may be private.");
            properties.Add(OutputProperty.Of(output.Name ?? property.Name, property, setter));
        }

        Properties = [.. properties];
    }

    public OutputProperty[] Properties { get; }

    public static OutputShape Of(Type type) => Shapes.GetOrAdd(type, static t => new OutputShape(t));

    /// <summary>The values of the [Output] properties that classes below <paramref name="above"/> declare.</summary>
    public static IEnumerable<KeyValuePair<string, object?>> ReadOutputs(Resource resource, Type above, List<string> wrong)
    {
        foreach (var property in resource.GetType().GetProperties(Members))
        {
            if (property.DeclaringType!.IsAssignableFrom(above) || property.GetCustomAttribute<OutputAttribute>() is not { } output)
            {
                continue;
            }

            if (!IsOutput(property.PropertyType))
            {
                wrong.Add(property.Name);
                continue;
            }

            yield return new(output.Name ?? property.Name, property.GetValue(resource));
        }
    }

    private static bool IsOutput(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Output<>);
}
