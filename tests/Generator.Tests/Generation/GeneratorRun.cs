using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.Generator.Tests.Generation;

/// <summary>Runs the generator on schemas, against the core SDK.</summary>
internal static class GeneratorRun
{
    public const string SchemaPath = "/project/schema.json";

    public static CSharpCompilation EmptyCompilation { get; } = CSharpCompilation.Create(
        "Generated",
        [],
        References(),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static string Schema(string name)
    {
        using var stream = typeof(GeneratorRun).Assembly.GetManifestResourceStream($"Generator.Tests.Generation.Schemas.{name}.json")
            ?? throw new InvalidOperationException($"no schema {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    public static GeneratorDriver Driver(params AdditionalText[] files) =>
        CSharpGeneratorDriver.Create(
            [new PulumiGenerator().AsSourceGenerator()],
            files,
            CSharpParseOptions.Default,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    public static GeneratorRunResult Generate(string schema, string path = SchemaPath) =>
        Driver(new MemoryFile(path, schema)).RunGenerators(EmptyCompilation).GetRunResult().Results.Single();

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Append(typeof(global::Pulumi.Resource).Assembly.Location)
            .Where(path => !Path.GetFileName(path).StartsWith("Pulumi.Aci", StringComparison.Ordinal))
            .Distinct()
            .Select(path => MetadataReference.CreateFromFile(path));
}
