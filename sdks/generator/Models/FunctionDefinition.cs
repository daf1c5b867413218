namespace Pulumi.Generator.Models;

/// <summary>A file with one function: the invoking class, its two args classes and its result.</summary>
internal sealed record FunctionDefinition(
    string HintName,
    PackageNames Package,
    string Token,
    string Namespace,
    string Name,
    string Description,
    string? Deprecation,
    ArgsClass? PlainArgs,
    ArgsClass? Args,
    bool ArgsAreOptional,
    OutputClass? Result) : Definition(HintName);
