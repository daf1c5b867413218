using System.Globalization;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.PropertyValues;

namespace CalicoAci.Engine.Display;

/// <summary>Writes property values for people: secrets as <c>[secret]</c>, unknown ones as <c>(known after up)</c>.</summary>
internal static class PropertyText
{
    /// <summary>Stands for a value that only a deployment will know.</summary>
    public const string Unknown = "(known after up)";

    private const int Longest = 100;

    /// <summary>The value on one line, cut where it is long.</summary>
    public static string Short(PropertyValue? value)
    {
        string text = Full(value);
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest - 1), "…");
    }

    private static string Full(PropertyValue? value) => value switch
    {
        null or PropertyValue.NullValue => "null",
        PropertyValue.UnknownValue => Unknown,
        PropertyValue.SecretValue or PropertyValue.DigestValue => Markers.OpaqueSecret,
        PropertyValue.BoolValue b => b.Value ? "true" : "false",
        PropertyValue.NumberValue n => n.Value.ToString("R", CultureInfo.InvariantCulture),
        PropertyValue.StringValue s => $"\"{s.Value.Replace("\n", "\\n", StringComparison.Ordinal)}\"",
        PropertyValue.ListValue list => $"[{string.Join(", ", list.Items.Select(Short))}]",
        PropertyValue.MapValue map => $"{{{string.Join(", ", map.Members.Select(m => $"{m.Key}: {Short(m.Value)}"))}}}",
        PropertyValue.AssetValue asset => $"asset {asset.Path ?? asset.Uri ?? "(text)"}",
        PropertyValue.ArchiveValue archive => $"archive {archive.Path ?? archive.Uri ?? $"of {archive.Assets.Count}"}",
        PropertyValue.ResourceReferenceValue reference => $"resource {Monitor.Urns.NameOf(reference.Urn)}",
        _ => "",
    };
}
