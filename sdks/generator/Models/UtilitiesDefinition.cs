namespace Pulumi.Generator.Models;

/// <summary>The file with the package's version, parameter and helpers.</summary>
internal sealed record UtilitiesDefinition(
    string HintName,
    PackageNames Package,
    string Version,
    Parameterization? Parameterization) : Definition(HintName);
