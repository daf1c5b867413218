namespace CalicoAci.Engine.Definitions;

/// <summary>A look-up as its package defines it.</summary>
/// <param name="Token">The function's token.</param>
/// <param name="Inputs">The arguments.</param>
/// <param name="Outputs">The result.</param>
internal sealed record FunctionDefinition(string Token, ObjectDefinition Inputs, ObjectDefinition Outputs);
