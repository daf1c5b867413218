using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>One conversion of a value from the wire: what was learnt about it, and where the conversion is.</summary>
internal sealed class Conversion(string context)
{
    private readonly List<string> _path = [];

    public bool IsKnown { get; private set; } = true;

    public bool IsSecret { get; private set; }

    public ImmutableHashSet<Resource> Resources { get; private set; } = [];

    /// <summary>Takes the markers off a value. Null stands for a value that is null or not known.</summary>
    public Value? Unwrap(Value value)
    {
        while (true)
        {
            switch (value.KindCase)
            {
                case Value.KindOneofCase.None or Value.KindOneofCase.NullValue:
                    return null;
                case Value.KindOneofCase.StringValue when value.StringValue == Signature.Unknown:
                    IsKnown = false;
                    return null;
                case Value.KindOneofCase.StructValue when value.StructValue.Fields.TryGetValue(Signature.Key, out var signature):
                    var fields = value.StructValue.Fields;
                    if (signature.StringValue == Signature.Secret)
                    {
                        IsSecret = true;
                    }
                    else if (signature.StringValue == Signature.OutputValue)
                    {
                        TakeMarks(value.StructValue);
                    }
                    else
                    {
                        return value;
                    }

                    if (!fields.TryGetValue("value", out var inner))
                    {
                        IsKnown = false;
                        return null;
                    }

                    value = inner;
                    break;
                default:
                    return value;
            }
        }
    }

    public object? Below(string segment, TypeConverter converter, Value value)
    {
        _path.Add(segment);
        var result = converter.Convert(value, this);
        _path.RemoveAt(_path.Count - 1);
        return result;
    }

    /// <summary>Warns that the value has another type than the class says; the property then has no value.</summary>
    public object? Mismatch(string expected, Value found)
    {
        Log.Warn($"{context}{string.Concat(_path)}: expected {expected}, but the engine sent {Describe(found)}. The property is taken as empty.");
        return null;
    }

    private static string Describe(Value value) => value.KindCase switch
    {
        Value.KindOneofCase.StringValue => "a string",
        Value.KindOneofCase.NumberValue => "a number",
        Value.KindOneofCase.BoolValue => "a boolean",
        Value.KindOneofCase.ListValue => "a list",
        Value.KindOneofCase.StructValue => "an object",
        _ => "nothing",
    };

    private void TakeMarks(Struct output)
    {
        IsSecret |= output.Fields.TryGetValue("secret", out var secret) && secret.BoolValue;
        if (output.Fields.TryGetValue("dependencies", out var dependencies))
        {
            Resources = Resources.Union(dependencies.ListValue.Values.Select(urn => new DependencyResource(urn.StringValue)));
        }
    }
}
