namespace Pulumi.Generator.Models;

/// <summary>A property of a resource, or a field of an output type.</summary>
/// <param name="WireName">The name in the schema and on the wire.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Parameter">The name of the constructor parameter in an output type.</param>
/// <param name="Type">The C# type with nullability.</param>
internal sealed record OutputProperty(
    string WireName,
    string Name,
    string Parameter,
    string Type,
    string Description,
    string? Deprecation);
