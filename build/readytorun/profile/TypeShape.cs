namespace CalicoAci.StartupProfile;

/// <summary>The kinds of types in a signature.</summary>
internal enum TypeShape
{
    /// <summary>A class or value type, with its type arguments.</summary>
    Named,

    /// <summary>An array with one dimension.</summary>
    Vector,

    /// <summary>An array with several dimensions.</summary>
    Array,

    /// <summary>A pointer.</summary>
    Pointer,

    /// <summary>A managed reference.</summary>
    Reference,

    /// <summary>A type parameter of the declaring type.</summary>
    TypeParameter,

    /// <summary>A type parameter of the method.</summary>
    MethodParameter,
}
