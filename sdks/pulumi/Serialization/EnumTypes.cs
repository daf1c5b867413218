using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>The structs that stand for enumerations: each wraps a string or a number.</summary>
internal static class EnumTypes
{
    private static readonly ConcurrentDictionary<Type, MethodInfo?> ToPlain = new();

    public static bool TryGetValue(object value, out Value plain)
    {
        var method = ToPlain.GetOrAdd(value.GetType(), FindConversion);
        plain = method?.Invoke(null, [value]) switch
        {
            string text => Value.ForString(text),
            double number => Value.ForNumber(number),
            _ => Value.ForNull(),
        };
        return method is not null;
    }

    private static MethodInfo? FindConversion(Type type)
    {
        if (!type.IsValueType || type.GetCustomAttribute<EnumTypeAttribute>() is null)
        {
            return null;
        }

        return type.GetMethods(BindingFlags.Public | BindingFlags.Static).FirstOrDefault(method =>
                method.Name == "op_Explicit" && (method.ReturnType == typeof(string) || method.ReturnType == typeof(double)))
            ?? throw new SerializationException("", $"{type.FullName} is marked [EnumType], so it needs an explicit conversion to string or double.");
    }
}
