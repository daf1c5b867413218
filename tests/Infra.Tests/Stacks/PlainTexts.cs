using CalicoAci.Engine.Model;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>Finds texts in property values.</summary>
internal static class PlainTexts
{
    /// <summary>Every text, also inside of secrets.</summary>
    public static IEnumerable<string> All(PropertyValue value) => value is PropertyValue.SecretValue secret ? All(secret.Inner) : Inside(value, All);

    /// <summary>Every text that is not inside of a secret.</summary>
    public static IEnumerable<string> Shown(PropertyValue value) => value is PropertyValue.SecretValue ? [] : Inside(value, Shown);

    private static IEnumerable<string> Inside(PropertyValue value, Func<PropertyValue, IEnumerable<string>> texts) => value switch
    {
        PropertyValue.StringValue text => [text.Value],
        PropertyValue.ListValue list => list.Items.SelectMany(texts),
        PropertyValue.MapValue map => map.Members.Values.SelectMany(texts),
        _ => [],
    };
}
