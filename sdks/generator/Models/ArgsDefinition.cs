namespace Pulumi.Generator.Models;

/// <summary>A file with one args class of a nested object.</summary>
internal sealed record ArgsDefinition(string HintName, ArgsClass Args) : Definition(HintName);
