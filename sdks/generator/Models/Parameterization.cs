namespace Pulumi.Generator.Models;

/// <summary>The provider that a parameterised package is made from, and the parameter (base64).</summary>
internal sealed record Parameterization(string BaseName, string BaseVersion, string Value);
