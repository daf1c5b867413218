using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Converts to a dictionary that can be changed.</summary>
internal sealed class DictionaryConverter<T> : TypeConverter
{
    private readonly TypeConverter _values = Of(typeof(T));

    protected override object? ConvertPlain(Value value, Conversion conversion)
    {
        if (value.KindCase != Value.KindOneofCase.StructValue)
        {
            return conversion.Mismatch("an object", value);
        }

        var dictionary = new Dictionary<string, T>();
        foreach (var (key, item) in value.StructValue.Fields)
        {
            dictionary.Add(key, conversion.Below("." + key, _values, item) is T converted ? converted : default!);
        }

        return dictionary;
    }
}
