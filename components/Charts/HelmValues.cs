using System.Collections;
using System.Globalization;
using System.Net;
using System.Reflection;
using System.Text.Json;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Charts;

/// <summary>Turns typed chart values into the dictionaries that a Helm release takes.</summary>
public static class HelmValues
{
    /// <summary>
    /// The values of a record: camel-case names, nothing for what is null, inputs and outputs as they are, and the
    /// overrides laid over them.
    /// </summary>
    /// <param name="values">A record of typed values.</param>
    /// <param name="overrides">Values that replace or add to the typed ones, nested as in the chart; null removes a value.</param>
    public static Dictionary<string, object> From(object values, IReadOnlyDictionary<string, object?>? overrides = null)
    {
        Dictionary<string, object> result = Members(values);
        Merge(result, overrides ?? new Dictionary<string, object?>());
        return result;
    }

    /// <summary>Values that are a dictionary already, without what is null.</summary>
    public static Dictionary<string, object> Plain(IReadOnlyDictionary<string, object?> values)
    {
        var result = new Dictionary<string, object>(StringComparer.Ordinal);
        Merge(result, values);
        return result;
    }

    private static void Merge(Dictionary<string, object> target, IReadOnlyDictionary<string, object?> overrides)
    {
        foreach ((string name, object? value) in overrides)
        {
            if (value is null)
            {
                target.Remove(name);
            }
            else if (value is IReadOnlyDictionary<string, object?> nested)
            {
                if (target.GetValueOrDefault(name) is not Dictionary<string, object> existing)
                {
                    existing = [];
                    target[name] = existing;
                }

                Merge(existing, nested);
            }
            else
            {
                target[name] = value;
            }
        }
    }

    private static Dictionary<string, object> Members(object record)
    {
        var result = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (PropertyInfo property in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).OrderBy(property => property.MetadataToken))
        {
            if (property.GetValue(record) is { } value)
            {
                string name = property.GetCustomAttribute<HelmNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
                result[name] = Value(value);
            }
        }

        return result;
    }

    private static object Value(object value) => value switch
    {
        string or bool or int or double => value,
        uint number => (double)number,
        IPAddress address => address.ToString(),
        Cidr cidr => cidr.ToString(),
        Enum member => member.ToString(),
        IDictionary map => map.Keys.Cast<object>().ToDictionary(
            key => Convert.ToString(key, CultureInfo.InvariantCulture)!,
            key => Value(map[key]!),
            StringComparer.Ordinal),
        _ when value.GetType().Namespace == nameof(Pulumi) => value,
        IEnumerable items => items.Cast<object>().Select(Value).ToArray(),
        _ => Members(value),
    };
}
