using CalicoAci.Engine.Model;
using Google.Protobuf.WellKnownTypes;

namespace CalicoAci.Engine.PropertyValues;

/// <summary>Writes property values into the protocol's messages.</summary>
internal static class PropertyWriter
{
    /// <summary>Writes the properties of an object.</summary>
    public static Struct WriteObject(PropertyValue.MapValue map)
    {
        var target = new Struct();
        foreach ((string key, PropertyValue value) in map.Members)
        {
            target.Fields[key] = Write(value);
        }

        return target;
    }

    /// <summary>Writes one value.</summary>
    public static Value Write(PropertyValue value) => value switch
    {
        PropertyValue.UnknownValue => Value.ForString(Markers.Unknown),
        PropertyValue.BoolValue b => Value.ForBool(b.Value),
        PropertyValue.NumberValue n => Value.ForNumber(n.Value),
        PropertyValue.StringValue s => Value.ForString(s.Value),
        PropertyValue.ListValue list => Value.ForList([.. list.Items.Select(Write)]),
        PropertyValue.MapValue map => Value.ForStruct(WriteObject(map)),
        PropertyValue.SecretValue secret => Marked(Markers.Secret, ("value", Write(secret.Inner))),
        PropertyValue.DigestValue => Marked(Markers.Secret, ("value", Value.ForString(Markers.Unknown))),
        PropertyValue.AssetValue asset => Marked(Markers.Asset, Texts(("text", asset.Text), ("path", asset.Path), ("uri", asset.Uri))),
        PropertyValue.ArchiveValue archive => Marked(
            Markers.Archive,
            archive.Path is null && archive.Uri is null
                ? [("assets", Value.ForStruct(WriteObject(new PropertyValue.MapValue(archive.Assets))))]
                : Texts(("path", archive.Path), ("uri", archive.Uri))),
        PropertyValue.ResourceReferenceValue reference => Marked(
            Markers.ResourceReference, ("urn", Value.ForString(reference.Urn)), ("id", Write(reference.Id))),
        _ => Value.ForNull(),
    };

    private static Value Marked(string marker, params (string Key, Value Value)[] members)
    {
        var target = new Struct { Fields = { [Markers.Key] = Value.ForString(marker) } };
        foreach ((string key, Value value) in members)
        {
            target.Fields[key] = value;
        }

        return Value.ForStruct(target);
    }

    private static (string Key, Value Value)[] Texts(params (string Key, string? Text)[] members) =>
        [.. members.Where(m => m.Text is not null).Select(m => (m.Key, Value.ForString(m.Text)))];
}
