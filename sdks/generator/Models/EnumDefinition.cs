namespace Pulumi.Generator.Models;

/// <summary>A file with one enumeration.</summary>
/// <param name="ValueType">The C# type of the values: string, double, int or bool.</param>
internal sealed record EnumDefinition(
    string HintName,
    string Namespace,
    string Name,
    string ValueType,
    string Description,
    EquatableArray<EnumMember> Members) : Definition(HintName);
