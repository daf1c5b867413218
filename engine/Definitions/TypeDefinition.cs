using System.Collections.Immutable;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Definitions;

/// <summary>A type under its own token: an object, or an enumeration of values.</summary>
/// <param name="Object">The object's properties; null for an enumeration.</param>
/// <param name="Values">The values of an enumeration.</param>
internal sealed record TypeDefinition(ObjectDefinition? Object, ImmutableArray<PropertyValue> Values);
