using System.Text;
using Microsoft.CodeAnalysis;

namespace Pulumi.Generator.Tests.Generation;

public sealed class SnapshotTests
{
    private static readonly string Folder = Path.Combine(
        TestContext.CurrentContext.TestDirectory, "..", "..", "..", "Generation", "Snapshots", "shapes");

    [Test]
    public void WritesEveryShapeAsBefore()
    {
        var generated = GeneratorRun.Generate(GeneratorRun.Schema("shapes")).GeneratedSources
            .ToDictionary(source => source.HintName, source => source.SourceText.ToString());
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
        {
            Update(generated);
        }

        var expected = Directory.EnumerateFiles(Folder, "*.txt")
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), File.ReadAllText);

        Assert.That(generated.Keys, Is.EquivalentTo(expected.Keys));
        Assert.Multiple(() =>
        {
            foreach (var (name, text) in expected)
            {
                Assert.That(generated[name], Is.EqualTo(text), name);
            }
        });
    }

    [Test]
    public void WritesCodeThatCompiles()
    {
        GeneratorRun.Driver(new MemoryFile(GeneratorRun.SchemaPath, GeneratorRun.Schema("shapes")))
            .RunGeneratorsAndUpdateCompilation(GeneratorRun.EmptyCompilation, out var compilation, out var reported);

        Assert.That(reported, Is.Empty);
        Assert.That(compilation.GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning), Is.Empty);
    }

    private static void Update(Dictionary<string, string> generated)
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        Directory.CreateDirectory(Folder);
        foreach (var (name, text) in generated)
        {
            File.WriteAllText(Path.Combine(Folder, name + ".txt"), text, new UTF8Encoding(false));
        }
    }
}
