namespace Pulumi.Generator.Models;

/// <summary>An output type: a nested object of a resource's state, or the result of a function.</summary>
internal sealed record OutputClass(
    string Namespace,
    string Name,
    string Description,
    EquatableArray<OutputProperty> Properties);
