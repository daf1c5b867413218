using System.Collections;
using System.Collections.Immutable;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns what a program gives as inputs into what goes over the wire, and collects the resources that the values came from.</summary>
/// <param name="keepResources">Send resources as references, rather than as their ids.</param>
/// <param name="keepOutputs">Send outputs with their marks and dependencies, as remote components need them.</param>
/// <param name="trackReferences">Whether a resource reference makes its resource a dependency.</param>
internal sealed class Serializer(bool keepResources, bool keepOutputs = false, bool trackReferences = true)
{
    private HashSet<Resource>? _resources;

    /// <summary>Whether anything so far was unknown.</summary>
    public bool HasUnknowns { get; private set; }

    /// <summary>The resources that values came from since the last call; empties the set.</summary>
    public IReadOnlyCollection<Resource> TakeResources()
    {
        var resources = (IReadOnlyCollection<Resource>?)_resources ?? [];
        _resources = null;
        return resources;
    }

    public async ValueTask<Value> SerializeAsync(object? value)
    {
        switch (value)
        {
            case null:
                return PlainValue.Null;
            case string text:
                return Value.ForString(text);
            case bool flag:
                return flag ? PlainValue.True : PlainValue.False;
            case int number:
                return Value.ForNumber(number);
            case double number:
                return Value.ForNumber(number);
            case IInput input:
                return await SerializeOutputAsync(input.ToDetailedOutput()).ConfigureAwait(false);
            case IOutput output:
                return await SerializeOutputAsync(output).ConfigureAwait(false);
            case InputArgs args:
                return await SerializeEntriesAsync(args.GetInputs()).ConfigureAwait(false);
            case JsonText json:
                return await SerializeJsonTextAsync(json.Value).ConfigureAwait(false);
            case AssetOrArchive asset:
                return await SerializeAssetAsync(asset).ConfigureAwait(false);
            case CustomResource resource:
                return await SerializeResourceAsync(resource).ConfigureAwait(false);
            case ComponentResource component:
                return await SerializeResourceAsync(component).ConfigureAwait(false);
            case IUnion union:
                return await SerializeAsync(union.Value).ConfigureAwait(false);
            case JsonElement json:
                return PlainValue.FromJson(json);
            case JsonDocument json:
                return PlainValue.FromJson(json.RootElement);
            case IEnumerable<KeyValuePair<string, object?>> entries:
                return await SerializeEntriesAsync(entries).ConfigureAwait(false);
            case IDictionary dictionary:
                return await SerializeEntriesAsync(EntriesOf(dictionary)).ConfigureAwait(false);
            case IList list:
                return await SerializeListAsync(list).ConfigureAwait(false);
            case ValueTuple:
                return PlainValue.Null;
            case Task:
                throw new SerializationException("", "a Task cannot be an input. Wrap it with Output.Create.");
            default:
                return PlainValue.FromScalar(value);
        }
    }

    /// <summary>Serialises the properties of an object; those that are null are left out.</summary>
    public async ValueTask<Struct> SerializeStructAsync(IEnumerable<KeyValuePair<string, object?>> entries)
        => (await SerializeEntriesAsync(entries).ConfigureAwait(false)).StructValue;

    private static IEnumerable<KeyValuePair<string, object?>> EntriesOf(IDictionary dictionary)
    {
        foreach (DictionaryEntry entry in dictionary)
        {
            yield return entry.Key is string key
                ? new(key, entry.Value)
                : throw new SerializationException("", $"a dictionary's keys must be strings, not {entry.Key.GetType().FullName}.");
        }
    }

    private async ValueTask<Value> SerializeEntriesAsync(IEnumerable<KeyValuePair<string, object?>> entries)
    {
        var fields = new Struct();
        foreach (var (key, item) in entries)
        {
            if (item is null)
            {
                continue;
            }

            try
            {
                var value = await SerializeAsync(item).ConfigureAwait(false);
                if (value.KindCase != Value.KindOneofCase.NullValue)
                {
                    fields.Fields[key] = value;
                }
            }
            catch (SerializationException e)
            {
                throw e.Below(key);
            }
        }

        return Value.ForStruct(fields);
    }

    private async ValueTask<Value> SerializeListAsync(IList list)
    {
        // An immutable array that was never set has no elements to count.
        if (IsDefaultArray(list))
        {
            return PlainValue.Null;
        }

        var values = new ListValue();
        for (var i = 0; i < list.Count; i++)
        {
            try
            {
                values.Values.Add(await SerializeAsync(list[i]).ConfigureAwait(false));
            }
            catch (SerializationException e)
            {
                throw e.Below($"[{i}]");
            }
        }

        return new Value { ListValue = values };
    }

    private static bool IsDefaultArray(IList list)
        => list is IStructuralEquatable && list.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) && list.Equals(Activator.CreateInstance(type));

    private async ValueTask<Value> SerializeOutputAsync(IOutput output)
    {
        var data = await output.GetUntypedDataAsync().ConfigureAwait(false);
        if (keepOutputs)
        {
            return await SerializeOutputValueAsync(data).ConfigureAwait(false);
        }

        Track(data.Resources);
        Value value;
        if (data.IsKnown)
        {
            value = await SerializeAsync(data.Value).ConfigureAwait(false);
        }
        else
        {
            HasUnknowns = true;
            value = PlainValue.Unknown;
        }

        return data.IsSecret ? PlainValue.Mark(Signature.Secret, "value", value) : value;
    }

    private async ValueTask<Value> SerializeOutputValueAsync(OutputData<object?> data)
    {
        var inner = new Serializer(keepResources, keepOutputs: false, trackReferences);
        var value = data.IsKnown ? await inner.SerializeAsync(data.Value).ConfigureAwait(false) : null;
        var resources = new HashSet<Resource>(data.Resources);
        resources.UnionWith(inner.TakeResources());
        Track(resources);
        HasUnknowns |= inner.HasUnknowns || !data.IsKnown;
        if (data is { IsKnown: true, IsSecret: false } && resources.Count == 0)
        {
            return value!;
        }

        var fields = new Struct { Fields = { [Signature.Key] = Value.ForString(Signature.OutputValue) } };
        if (value is not null)
        {
            fields.Fields["value"] = value;
        }

        if (data.IsSecret)
        {
            fields.Fields["secret"] = PlainValue.True;
        }

        if (resources.Count > 0)
        {
            var urns = await ResourceGraph.GetUrnsAsync(resources).ConfigureAwait(false);
            fields.Fields["dependencies"] = Value.ForList([.. urns.Select(Value.ForString)]);
        }

        return Value.ForStruct(fields);
    }

    private async ValueTask<Value> SerializeResourceAsync(Resource resource)
    {
        var track = trackReferences || !keepResources;
        if (track && resource is CustomResource)
        {
            Track(resource);
        }

        var urn = await resource.Urn.GetValueAsync(whenUnknown: Signature.Unknown).ConfigureAwait(false);
        if (resource is not CustomResource custom)
        {
            if (track)
            {
                Track(resource);
            }

            return keepResources ? PlainValue.Mark(Signature.Resource, "urn", Value.ForString(urn)) : Value.ForString(urn);
        }

        var id = await custom.Id.GetDataAsync().ConfigureAwait(false);
        if (!keepResources)
        {
            HasUnknowns |= !id.IsKnown;
            return id.IsKnown ? Value.ForString(id.Value) : PlainValue.Unknown;
        }

        var reference = PlainValue.Mark(Signature.Resource, "urn", Value.ForString(urn));
        reference.StructValue.Fields["id"] = Value.ForString(id.IsKnown ? id.Value : "");
        return reference;
    }

    private async ValueTask<Value> SerializeAssetAsync(AssetOrArchive asset)
        => PlainValue.Mark(asset.SigKey, asset.PropName, await SerializeAsync(asset.Value).ConfigureAwait(false));

    private async ValueTask<Value> SerializeJsonTextAsync(object value)
    {
        var inner = new Serializer(keepResources: false);
        var serialized = await inner.SerializeAsync(value).ConfigureAwait(false);
        Track(inner.TakeResources());
        if (inner.HasUnknowns)
        {
            HasUnknowns = true;
            return PlainValue.Unknown;
        }

        var (text, isSecret) = JsonWriter.Write(serialized);
        return isSecret ? PlainValue.Mark(Signature.Secret, "value", Value.ForString(text)) : Value.ForString(text);
    }

    private void Track(Resource resource) => (_resources ??= []).Add(resource);

    private void Track(IReadOnlyCollection<Resource> resources)
    {
        if (resources.Count > 0)
        {
            (_resources ??= []).UnionWith(resources);
        }
    }
}
