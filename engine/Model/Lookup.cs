namespace CalicoAci.Engine.Model;

/// <summary>A look-up that the program made, and that a real run will make against the provider.</summary>
/// <param name="Token">The function's token, such as <c>aci:index/getTenant:getTenant</c>.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Result">The answer: from the stack's fixtures, or unknown.</param>
public sealed record Lookup(string Token, PropertyValue.MapValue Arguments, PropertyValue Result);
