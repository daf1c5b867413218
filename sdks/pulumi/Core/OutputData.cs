using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to: a value, and what is known about it.</summary>
/// <remarks>A class, since the runtime has the code for tasks of classes ready, and compiles that for tasks of structs at each start.</remarks>
/// <param name="Resources">The resources that the value came from.</param>
/// <param name="Value">The value; the type's default where it is not known.</param>
/// <param name="IsKnown">False for what only a deployment can tell.</param>
/// <param name="IsSecret">True for what must never be shown.</param>
internal sealed record OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public static OutputData<T> Of(T value) => new(ImmutableHashSet<Resource>.Empty, value, IsKnown: true, IsSecret: false);

    public static OutputData<T> Unknown => new(ImmutableHashSet<Resource>.Empty, default!, IsKnown: false, IsSecret: false);

    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);
}
