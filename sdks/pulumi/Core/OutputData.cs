using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What an output resolves to: a value, and what is known about it.</summary>
/// <param name="Resources">The resources that the value came from.</param>
/// <param name="Value">The value; the type's default where it is not known.</param>
/// <param name="IsKnown">False for what only a deployment can tell.</param>
/// <param name="IsSecret">True for what must never be shown.</param>
internal readonly record struct OutputData<T>(ImmutableHashSet<Resource> Resources, T Value, bool IsKnown, bool IsSecret)
{
    public static OutputData<T> Of(T value) => new([], value, IsKnown: true, IsSecret: false);

    public static OutputData<T> Unknown => new([], default!, IsKnown: false, IsSecret: false);

    public OutputData<TOther> With<TOther>(TOther value) => new(Resources, value, IsKnown, IsSecret);
}
