using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Definitions;

/// <summary>One property of a resource, a function or an object type.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Type">The type.</param>
/// <param name="Secret">Whether its value is always secret.</param>
/// <param name="ForcesReplacement">Whether the provider can only change it with a new object.</param>
/// <param name="Constant">The only value that it can have, or null.</param>
internal sealed record PropertyDefinition(string Name, PropertyType Type, bool Secret, bool ForcesReplacement, PropertyValue? Constant);
