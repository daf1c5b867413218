using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Comparison;

/// <summary>One difference between the inputs of two states of a resource.</summary>
/// <param name="Path">The property's path, such as <c>spec.replicas</c> or <c>triggers[0]</c>.</param>
/// <param name="Old">The value before; null where the property is new.</param>
/// <param name="New">The value after; null where the property is gone.</param>
/// <param name="ForcesReplacement">Whether the provider can only make this change with a new object.</param>
public sealed record PropertyChange(string Path, PropertyValue? Old, PropertyValue? New, bool ForcesReplacement);
