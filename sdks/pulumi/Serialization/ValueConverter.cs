using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns values from the wire into the types that a program works with.</summary>
internal static class ValueConverter
{
    /// <param name="context">What the value is, for warnings.</param>
    /// <param name="value">The value with its markers.</param>
    public static OutputData<T> Convert<T>(string context, Value value)
    {
        var conversion = new Conversion(context);
        var result = TypeConverter.Of(typeof(T)).Convert(value, conversion);
        return new OutputData<T>(
            conversion.Resources, conversion.IsKnown && result is not null ? (T)result : default!, conversion.IsKnown, conversion.IsSecret);
    }

    /// <summary>The properties of an object, without their marks; unknown ones are null.</summary>
    public static ImmutableDictionary<string, object?> ToDictionary(Struct? fields)
    {
        var builder = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (key, value) in fields?.Fields ?? [])
        {
            builder.Add(key, Convert<object?>(key, value).Value);
        }

        return builder.ToImmutable();
    }
}
