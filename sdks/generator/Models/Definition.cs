namespace Pulumi.Generator.Models;

/// <summary>What one generated file is made from. Holds no places in the schema file, so that moving a definition regenerates nothing.</summary>
internal abstract record Definition(string HintName);
