namespace Pulumi.Generator.Models;

/// <summary>A file with one output type of a nested object.</summary>
internal sealed record OutputDefinition(string HintName, OutputClass Output) : Definition(HintName);
