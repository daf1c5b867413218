using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Engine.Apic;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>Reads members of outputs; secrets stay masked, and what is absent or unknown is empty.</summary>
internal static class OutputMembers
{
    /// <summary>A list or map without its secret mark; the texts in it keep theirs.</summary>
    public static PropertyValue? Open(PropertyValue? value) => value is PropertyValue.SecretValue { Inner: var inner } ? Open(inner) : value;

    /// <summary>A member as text.</summary>
    public static string Text(this PropertyValue.MapValue map, string name) => Text(map.Members.GetValueOrDefault(name));

    /// <summary>A member that is a list or a map, as texts.</summary>
    public static ImmutableArray<string> Texts(this PropertyValue.MapValue map, string name) => map.Members.GetValueOrDefault(name) switch
    {
        PropertyValue.ListValue list => [.. list.Items.Select(Text).Where(text => text.Length > 0)],
        PropertyValue.MapValue members => [.. members.Members.Values.Select(Text).Where(text => text.Length > 0)],
        { } single when Text(single) is { Length: > 0 } text => [text],
        _ => [],
    };

    /// <summary>A member that is a list of objects.</summary>
    public static IEnumerable<PropertyValue.MapValue> Items(this PropertyValue.MapValue map, string name) =>
        Open(map.Members.GetValueOrDefault(name)) is PropertyValue.ListValue list ? list.Items.Select(Open).OfType<PropertyValue.MapValue>() : [];

    private static string Text(PropertyValue? value) => value switch
    {
        PropertyValue.StringValue text => text.Value,
        PropertyValue.NumberValue number => number.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.BoolValue flag => flag.Value ? "true" : "false",
        PropertyValue.SecretValue => ApicValue.Mask,
        _ => "",
    };
}
