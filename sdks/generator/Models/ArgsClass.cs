namespace Pulumi.Generator.Models;

/// <summary>An args class: inputs of a resource, of a nested object, or of a function.</summary>
/// <param name="BaseType">ResourceArgs or InvokeArgs, fully qualified.</param>
/// <param name="IsPlain">Whether its properties take plain values only.</param>
internal sealed record ArgsClass(
    string Namespace,
    string Name,
    string BaseType,
    bool IsSealed,
    bool IsPlain,
    string Description,
    EquatableArray<InputProperty> Properties)
{
    public string FullName => $"global::{Namespace}.{Name}";
}
