using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Policies;

/// <summary>Finds the values at a path of a resource's inputs.</summary>
internal static class InputValues
{
    /// <summary>The values at a path with their own paths; <c>*</c> is any member or item. Null stands for a value that is not there.</summary>
    public static IEnumerable<(string Path, PropertyValue? Value)> At(PropertyValue.MapValue inputs, string path) => Find(inputs, PropertyPath.Parse(path), 0, []);

    /// <summary>A plain value as text; null for a secret, an unknown value, a list or a mapping.</summary>
    public static string? Text(PropertyValue? value) => value switch
    {
        PropertyValue.StringValue text => text.Value,
        PropertyValue.NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.BoolValue flag => flag.Value ? "true" : "false",
        _ => null,
    };

    /// <summary>Whether there is a value: unknown ones count, empty texts and lists do not.</summary>
    public static bool IsGiven(PropertyValue? value) => value switch
    {
        null or PropertyValue.NullValue => false,
        PropertyValue.SecretValue secret => IsGiven(secret.Inner),
        PropertyValue.StringValue text => text.Value.Length > 0,
        PropertyValue.ListValue list => list.Items.Length > 0,
        PropertyValue.MapValue map => map.Members.Count > 0,
        _ => true,
    };

    private static IEnumerable<(string Path, PropertyValue? Value)> Find(PropertyValue? value, ImmutableArray<string> path, int depth, ImmutableArray<string> above)
    {
        if (depth == path.Length)
        {
            return [(PropertyPath.Format(above), value)];
        }

        return (value is null ? null : Properties.Reveal(value), path[depth]) switch
        {
            (PropertyValue.UnknownValue unknown, _) => [(PropertyPath.Format([.. above, .. path.Skip(depth)]), unknown)],
            (PropertyValue.MapValue map, "*") => map.Members.SelectMany(member => Find(Marked(member.Value), path, depth + 1, above.Add(member.Key))),
            (PropertyValue.MapValue map, var name) => Find(Marked(map.Members.GetValueOrDefault(name)), path, depth + 1, above.Add(name)),
            (PropertyValue.ListValue list, "*") => list.Items.SelectMany((item, i) => Find(Marked(item), path, depth + 1, above.Add(i.ToString(CultureInfo.InvariantCulture)))),
            (PropertyValue.ListValue list, var number) when int.TryParse(number, CultureInfo.InvariantCulture, out int i) && i >= 0 && i < list.Items.Length =>
                Find(Marked(list.Items[i]), path, depth + 1, above.Add(number)),
            (_, "*") => [],
            _ => Find(null, path, depth + 1, above.Add(path[depth])),
        };

        // What is inside a secret is secret.
        PropertyValue? Marked(PropertyValue? inner) => inner is not null && value is PropertyValue.SecretValue ? Properties.Secret(inner) : inner;
    }
}
