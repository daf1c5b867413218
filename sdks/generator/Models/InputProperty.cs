namespace Pulumi.Generator.Models;

/// <summary>A property of an args class.</summary>
/// <param name="WireName">The name in the schema and on the wire.</param>
/// <param name="Name">The C# name.</param>
/// <param name="Field">The name of the backing field, where the shape or secrecy needs one.</param>
/// <param name="Type">The C# type without nullability, such as <c>InputList&lt;string&gt;</c>.</param>
/// <param name="ElementType">The element type of a list or map.</param>
/// <param name="IsValueType">Whether the C# type is a struct (only plain properties can be).</param>
/// <param name="IsJson">Whether the value travels as JSON text, as non-string settings of a provider do.</param>
/// <param name="Default">The C# expression of the default, if any.</param>
/// <param name="Constant">The C# literal of the only allowed value, if any.</param>
internal sealed record InputProperty(
    string WireName,
    string Name,
    string Field,
    string Type,
    PropertyShape Shape,
    string ElementType,
    bool IsValueType,
    bool IsRequired,
    bool IsSecret,
    bool IsJson,
    string? Default,
    string? Constant,
    string Description,
    string? Deprecation);
