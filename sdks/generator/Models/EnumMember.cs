namespace Pulumi.Generator.Models;

/// <summary>A value of an enumeration.</summary>
/// <param name="Literal">The C# literal of the value.</param>
internal sealed record EnumMember(string Name, string Literal, string Description, string? Deprecation);
