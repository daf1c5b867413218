using System;

namespace Pulumi.Generator.Binding;

/// <summary>Where an object type is used: each role has a class of its own.</summary>
[Flags]
internal enum TypeRole
{
    None = 0,

    /// <summary>In the inputs of a resource or provider.</summary>
    Input = 1,

    /// <summary>In the properties that narrow a resource's <c>Get</c>.</summary>
    State = 2,

    /// <summary>In the plain arguments of a function.</summary>
    Plain = 4,

    /// <summary>In the arguments of a function that may be outputs of resources.</summary>
    Invoke = 8,

    /// <summary>In the properties of a resource or the result of a function.</summary>
    Output = 16,

    /// <summary>In a function at all.</summary>
    Function = 32,
}
