using System.Collections.Immutable;
using CalicoAci.Engine.Model;
using Google.Protobuf.WellKnownTypes;

namespace CalicoAci.Engine.PropertyValues;

/// <summary>Reads property values from the protocol's messages.</summary>
internal static class PropertyReader
{
    /// <summary>Reads the properties of an object; null members are left out.</summary>
    public static PropertyValue.MapValue ReadObject(Struct? source)
    {
        var members = Properties.NewMembers();
        if (source is not null)
        {
            foreach ((string key, Value value) in source.Fields)
            {
                if (value.KindCase is not (Value.KindOneofCase.NullValue or Value.KindOneofCase.None))
                {
                    members[key] = Read(value);
                }
            }
        }

        return new PropertyValue.MapValue(members.ToImmutable());
    }

    /// <summary>Reads one value.</summary>
    public static PropertyValue Read(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => value.StringValue == Markers.Unknown
            ? PropertyValue.Unknown
            : new PropertyValue.StringValue(value.StringValue),
        Value.KindOneofCase.NumberValue => new PropertyValue.NumberValue(value.NumberValue),
        Value.KindOneofCase.BoolValue => Properties.Bool(value.BoolValue),
        Value.KindOneofCase.ListValue => ReadList(value.ListValue),
        Value.KindOneofCase.StructValue => ReadStruct(value.StructValue),
        _ => PropertyValue.Null,
    };

    private static PropertyValue.ListValue ReadList(ListValue list)
    {
        var items = ImmutableArray.CreateBuilder<PropertyValue>(list.Values.Count);
        foreach (Value item in list.Values)
        {
            items.Add(Read(item));
        }

        return new PropertyValue.ListValue(items.MoveToImmutable());
    }

    private static PropertyValue ReadStruct(Struct source)
    {
        if (!source.Fields.TryGetValue(Markers.Key, out Value? marker))
        {
            return ReadObject(source);
        }

        return marker.StringValue switch
        {
            Markers.Secret => Properties.Secret(source.Fields.TryGetValue("value", out Value? inner) ? Read(inner) : PropertyValue.Unknown),
            Markers.Output => ReadOutput(source),
            Markers.Asset => new PropertyValue.AssetValue(Text(source, "text"), Text(source, "path"), Text(source, "uri")),
            Markers.Archive => new PropertyValue.ArchiveValue(
                source.Fields.TryGetValue("assets", out Value? assets) ? ReadObject(assets.StructValue).Members : Properties.NoMembers,
                Text(source, "path"),
                Text(source, "uri")),
            Markers.ResourceReference => new PropertyValue.ResourceReferenceValue(
                Text(source, "urn") ?? "",
                source.Fields.TryGetValue("id", out Value? id) ? Read(id) : PropertyValue.Null),
            _ => ReadObject(source),
        };
    }

    private static PropertyValue ReadOutput(Struct source)
    {
        PropertyValue value = source.Fields.TryGetValue("value", out Value? inner) ? Read(inner) : PropertyValue.Unknown;
        return source.Fields.TryGetValue("secret", out Value? secret) && secret.BoolValue ? Properties.Secret(value) : value;
    }

    private static string? Text(Struct source, string key) =>
        source.Fields.TryGetValue(key, out Value? value) && value.KindCase == Value.KindOneofCase.StringValue ? value.StringValue : null;
}
