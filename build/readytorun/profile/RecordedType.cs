namespace CalicoAci.StartupProfile;

/// <summary>A type as a signature names it.</summary>
/// <param name="Shape">What kind of type it is.</param>
/// <param name="Assembly">The assembly of a named type.</param>
/// <param name="Namespace">The namespace of a named type.</param>
/// <param name="Names">The name of a named type, after those of the types around it.</param>
/// <param name="IsValueType">Whether a named type is a value type.</param>
/// <param name="Number">The rank of an array, or the position of a type parameter.</param>
/// <param name="Arguments">Type arguments, or the one type that an array, a pointer or a reference is of.</param>
internal sealed record RecordedType(
    TypeShape Shape, string Assembly, string Namespace, IReadOnlyList<string> Names, bool IsValueType, int Number, IReadOnlyList<RecordedType> Arguments)
{
    /// <summary>The full name of a type that is not inside another.</summary>
    public string FullName => $"{Namespace}.{string.Join('+', Names)}";

    /// <summary>The type definitions that this type is made of, itself first.</summary>
    public IEnumerable<RecordedType> Definitions() => (Shape == TypeShape.Named ? [this] : Enumerable.Empty<RecordedType>()).Concat(Arguments.SelectMany(argument => argument.Definitions()));
}
