namespace Pulumi.Generator.Models;

/// <summary>A file with one resource class, its args class and, for bridged providers, its state class.</summary>
/// <param name="SecretOutputs">Properties whose values are always secret.</param>
/// <param name="ReplaceOnChanges">Property paths whose change replaces the resource.</param>
/// <param name="AliasTypes">Type tokens that the resource had before.</param>
internal sealed record ResourceDefinition(
    string HintName,
    PackageNames Package,
    ResourceKind Kind,
    string Token,
    string Namespace,
    string Name,
    string Description,
    string? Deprecation,
    EquatableArray<OutputProperty> Properties,
    ArgsClass Args,
    ArgsClass? State,
    bool ArgsAreOptional,
    EquatableArray<string> SecretOutputs,
    EquatableArray<string> ReplaceOnChanges,
    EquatableArray<string> AliasTypes) : Definition(HintName);
