using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Projects;

/// <summary>The answer to one look-up.</summary>
/// <param name="Token">The function's token, or the type of a resource that is read.</param>
/// <param name="Arguments">The arguments that must be equal.</param>
/// <param name="Result">The answer.</param>
internal sealed record Fixture(string Token, PropertyValue.MapValue Arguments, PropertyValue.MapValue Result);
