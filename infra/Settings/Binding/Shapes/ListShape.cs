using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace CalicoAci.Infra.Settings.Binding.Shapes;

/// <summary>A list of values of one shape.</summary>
public sealed class ListShape : SettingShape
{
    private readonly Type _itemType;
    private readonly Func<Array, object> _convert;

    /// <summary>Describes a list type.</summary>
    /// <exception cref="NotSupportedException">The type is neither an array, an interface of one, a list nor an immutable array.</exception>
    public ListShape(Type type, Type itemType)
        : base(type)
    {
        _itemType = itemType;
        if (type.IsAssignableFrom(itemType.MakeArrayType()))
        {
            _convert = static items => items;
        }
        else if (type == typeof(List<>).MakeGenericType(itemType))
        {
            _convert = items => Activator.CreateInstance(type, items)!;
        }
        else if (type == typeof(ImmutableArray<>).MakeGenericType(itemType))
        {
            MethodInfo wrap = typeof(System.Runtime.InteropServices.ImmutableCollectionsMarshal)
                .GetMethod(nameof(System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray))!
                .MakeGenericMethod(itemType);
            _convert = items => wrap.Invoke(null, [items])!;
        }
        else
        {
            throw new NotSupportedException($"{type} has no form in a stack file: use IReadOnlyList<{itemType.Name}>.");
        }
    }

    /// <summary>The shape of each item.</summary>
    public SettingShape Item => field ??= Of(_itemType);

    /// <inheritdoc/>
    public override string Expected => "a list";

    /// <summary>Makes a list of this type.</summary>
    public object Create(IReadOnlyList<object> items)
    {
        var array = Array.CreateInstance(_itemType, items.Count);
        ((IList)items).CopyTo(array, 0);
        return _convert(array);
    }
}
