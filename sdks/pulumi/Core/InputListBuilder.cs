using System.ComponentModel;

namespace Pulumi;

/// <summary>Lets a collection expression make an <see cref="InputList{T}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InputListBuilder
{
    public static InputList<T> Create<T>(ReadOnlySpan<Input<T>> values) => values.ToArray();
}
