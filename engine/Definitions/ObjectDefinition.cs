using System.Collections.Frozen;

namespace CalicoAci.Engine.Definitions;

/// <summary>A set of properties.</summary>
/// <param name="Properties">The properties by name.</param>
/// <param name="Required">The names of those that must be there.</param>
internal sealed record ObjectDefinition(IReadOnlyDictionary<string, PropertyDefinition> Properties, IReadOnlySet<string> Required)
{
    /// <summary>An object without properties.</summary>
    public static ObjectDefinition Empty { get; } =
        new(FrozenDictionary<string, PropertyDefinition>.Empty, FrozenSet<string>.Empty);
}
