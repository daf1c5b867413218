using System.Collections;

namespace CalicoAci.Infra.Settings.Binding.Shapes;

/// <summary>An object whose member names the user chooses.</summary>
public sealed class MapShape : SettingShape
{
    private readonly Type _valueType;
    private readonly Type _dictionaryType;

    /// <summary>Describes a dictionary type.</summary>
    /// <exception cref="NotSupportedException">The type is neither a dictionary nor an interface of one.</exception>
    public MapShape(Type type, Type keyType, Type valueType)
        : base(type)
    {
        _valueType = valueType;
        _dictionaryType = typeof(Dictionary<,>).MakeGenericType(keyType, valueType);
        Key = Of(keyType);
        if (!type.IsAssignableFrom(_dictionaryType))
        {
            throw new NotSupportedException($"{type} has no form in a stack file: use IReadOnlyDictionary<{keyType.Name}, {valueType.Name}>.");
        }
    }

    /// <summary>The shape of the member names.</summary>
    public SettingShape Key { get; }

    /// <summary>The shape of the values.</summary>
    public SettingShape Value => field ??= Of(_valueType);

    /// <inheritdoc/>
    public override string Expected => "an object";

    /// <summary>Makes an empty dictionary of this type.</summary>
    public IDictionary Create() => (IDictionary)Activator.CreateInstance(_dictionaryType)!;
}
