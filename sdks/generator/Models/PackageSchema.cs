using Pulumi.Generator.Diagnostics;

namespace Pulumi.Generator.Models;

/// <summary>A schema file, read: what to generate and what is wrong.</summary>
internal sealed record PackageSchema(
    EquatableArray<Definition> Definitions,
    EquatableArray<DiagnosticInfo> Diagnostics);
