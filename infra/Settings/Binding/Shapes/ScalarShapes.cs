using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Components.Model;

namespace CalicoAci.Infra.Settings.Binding.Shapes;

/// <summary>
/// The scalar types that settings may have. Numbers and truth values are also read from texts, and whole numbers as
/// texts, because <c>pulumi config set</c> chooses the type by the look of the value.
/// </summary>
internal static class ScalarShapes
{
    private static readonly Dictionary<Type, ScalarShape> Known = new ScalarShape[]
    {
        new(typeof(string), "a text", "string", ReadText, static value => JsonValue.Create((string)value)),
        new(typeof(bool), "true or false", "boolean", ReadBoolean, static value => JsonValue.Create((bool)value)),
        new(typeof(int), "a whole number", "integer", static element => ReadNumber<int>(element), static value => JsonValue.Create((int)value)),
        new(typeof(uint), "a whole number", "integer", static element => ReadNumber<uint>(element), static value => JsonValue.Create((uint)value)),
        new(typeof(long), "a whole number", "integer", static element => ReadNumber<long>(element), static value => JsonValue.Create((long)value)),
        new(typeof(double), "a number", "number", ReadDouble, static value => JsonValue.Create((double)value)),
        new(
            typeof(IPAddress),
            "an IP address such as 192.168.2.1 or 2001:db8::1",
            "string",
            static element => Text(element) is { } text && IpText.TryParse(text, out IPAddress? address) ? address : null,
            WriteText),
        new(
            typeof(Cidr),
            "an IP prefix such as 192.168.2.0/24 or 2001:db8::/64",
            "string",
            static element => Text(element) is { } text && Cidr.TryParse(text, out Cidr cidr) ? cidr : null,
            WriteText)
        {
            Hint = static text => Cidr.TryParseContaining(text, out Cidr containing)
                ? $"has host bits set: did you mean {containing}?"
                : null,
        },
    }.ToDictionary(shape => shape.Type);

    /// <summary>The scalar shape of a type, or null when values of the type are not scalars.</summary>
    public static ScalarShape? Find(Type type)
    {
        if (Known.TryGetValue(type, out ScalarShape? shape))
        {
            return shape;
        }

        bool parsable = type.GetInterfaces().Any(candidate => candidate.IsGenericType
            && candidate.GetGenericTypeDefinition() == typeof(IParsable<>)
            && candidate.GenericTypeArguments[0] == type);
        return parsable
            ? (ScalarShape)typeof(ScalarShapes).GetMethod(nameof(Parsable), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type).Invoke(null, null)!
            : null;
    }

    private static ScalarShape Parsable<T>()
        where T : IParsable<T>
    {
        SettingAttribute? attribute = typeof(T).GetCustomAttribute<SettingAttribute>();
        string expected = attribute is null ? $"a {typeof(T).Name}"
            : attribute.Example is null ? attribute.Description
            : $"{attribute.Description} such as {attribute.Example}";
        return new ScalarShape(
            typeof(T),
            expected,
            "string",
            static element => ReadText(element) is string text && T.TryParse(text, CultureInfo.InvariantCulture, out T? value) ? value : null,
            WriteText);
    }

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    private static JsonNode WriteText(object value) => JsonValue.Create(Convert.ToString(value, CultureInfo.InvariantCulture))!;

    private static object? ReadText(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt64(out long number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    private static object? ReadBoolean(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString() switch
        {
            "true" => true,
            "false" => false,
            _ => null,
        },
        _ => null,
    };

    private static object? ReadNumber<T>(JsonElement element)
        where T : struct, System.Numerics.IBinaryInteger<T>
    {
        decimal number;
        if (element.ValueKind == JsonValueKind.Number)
        {
            if (!element.TryGetDecimal(out number))
            {
                return null;
            }
        }
        else if (!decimal.TryParse(Text(element), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number))
        {
            return null;
        }

        try
        {
            return decimal.IsInteger(number) ? T.CreateChecked(number) : null;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? ReadDouble(JsonElement element)
    {
        double number;
        bool read = element.ValueKind == JsonValueKind.Number
            ? element.TryGetDouble(out number)
            : double.TryParse(Text(element), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
        return read && double.IsFinite(number) ? number : null;
    }
}
