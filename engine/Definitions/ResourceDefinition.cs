namespace CalicoAci.Engine.Definitions;

/// <summary>A resource as its package defines it.</summary>
/// <param name="Token">The type token.</param>
/// <param name="Inputs">What a program can set.</param>
/// <param name="Outputs">What the resource tells.</param>
/// <param name="IsProvider">Whether it is the package's provider, whose inputs other than texts travel as JSON.</param>
internal sealed record ResourceDefinition(string Token, ObjectDefinition Inputs, ObjectDefinition Outputs, bool IsProvider);
