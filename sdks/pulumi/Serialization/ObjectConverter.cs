using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Converts to whatever the value is: plain values, lists, maps, assets, archives and resources.</summary>
/// <param name="type">What the result must be; null where it may be anything.</param>
internal sealed class ObjectConverter(Type? type = null) : TypeConverter
{
    protected override object? ConvertPlain(Value value, Conversion conversion)
    {
        var result = ConvertAny(value, conversion);
        return type is null || result is null || type.IsInstanceOfType(result) ? result : conversion.Mismatch($"a {type.Name}", value);
    }

    private static object? ConvertAny(Value value, Conversion conversion)
    {
        switch (value.KindCase)
        {
            case Value.KindOneofCase.StringValue:
                return value.StringValue;
            case Value.KindOneofCase.NumberValue:
                return value.NumberValue;
            case Value.KindOneofCase.BoolValue:
                return value.BoolValue;
            case Value.KindOneofCase.ListValue:
                return Of(typeof(ImmutableArray<object>)).Convert(value, conversion);
            case Value.KindOneofCase.StructValue:
                return value.StructValue.Fields.TryGetValue(Signature.Key, out var signature)
                    ? ConvertMarked(signature.StringValue, value.StructValue, conversion)
                    : Of(typeof(ImmutableDictionary<string, object>)).Convert(value, conversion);
            default:
                return null;
        }
    }

    private static object? ConvertMarked(string signature, Struct value, Conversion conversion)
    {
        switch (signature)
        {
            case Signature.Asset:
                return Text("text") is { } text ? new StringAsset(text)
                    : Text("path") is { } path ? new FileAsset(path)
                    : Text("uri") is { } uri ? new RemoteAsset(uri)
                    : throw new InvalidOperationException("The engine sent an asset without text, path or uri.");
            case Signature.Archive:
                return value.Fields.TryGetValue("assets", out var assets) ? ConvertArchive(assets, conversion)
                    : Text("path") is { } archivePath ? new FileArchive(archivePath)
                    : Text("uri") is { } archiveUri ? new RemoteArchive(archiveUri)
                    : throw new InvalidOperationException("The engine sent an archive without assets, path or uri.");
            case Signature.Resource:
                return ResourceClasses.Create(Text("urn") ?? "", Text("id"), Text("packageVersion") ?? "");
            default:
                throw new InvalidOperationException($"The engine sent a value with the unknown marker '{signature}'.");
        }

        string? Text(string key) => value.Fields.TryGetValue(key, out var field) && field.HasStringValue ? field.StringValue : null;
    }

    private static AssetArchive ConvertArchive(Value assets, Conversion conversion)
    {
        var members = new Dictionary<string, AssetOrArchive>();
        foreach (var (path, member) in assets.StructValue.Fields)
        {
            if (Of(typeof(AssetOrArchive)).Convert(member, conversion) is AssetOrArchive asset)
            {
                members.Add(path, asset);
            }
        }

        return new AssetArchive(members);
    }
}
