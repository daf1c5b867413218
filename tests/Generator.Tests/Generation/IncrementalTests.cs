using Microsoft.CodeAnalysis;

namespace Pulumi.Generator.Tests.Generation;

public sealed class IncrementalTests
{
    private static readonly MemoryFile Schema = new(GeneratorRun.SchemaPath, GeneratorRun.Schema("shapes"));

    [Test]
    public void ReadsNothingAgainWhenOnlySourcesChange()
    {
        var driver = GeneratorRun.Driver(Schema).RunGenerators(GeneratorRun.EmptyCompilation);
        var edited = GeneratorRun.EmptyCompilation.AddSyntaxTrees(
            Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("class Added;"));

        var result = driver.RunGenerators(edited).GetRunResult().Results.Single();

        Assert.That(Reasons(result, PulumiGenerator.SchemaStep), Is.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(Outputs(result), Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void RegeneratesNothingWhenDefinitionsOnlyMove()
    {
        var driver = GeneratorRun.Driver(Schema).RunGenerators(GeneratorRun.EmptyCompilation);
        var moved = new MemoryFile(GeneratorRun.SchemaPath, "\n\n\n" + Schema.GetText());

        var result = driver.ReplaceAdditionalText(Schema, moved).RunGenerators(GeneratorRun.EmptyCompilation).GetRunResult().Results.Single();

        Assert.That(
            Reasons(result, PulumiGenerator.DefinitionStep),
            Is.All.AnyOf(IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        Assert.That(Outputs(result), Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void RegeneratesOnlyTheChangedDefinition()
    {
        var driver = GeneratorRun.Driver(Schema).RunGenerators(GeneratorRun.EmptyCompilation);
        var before = driver.GetRunResult().Results.Single().GeneratedSources.ToDictionary(s => s.HintName, s => s.SourceText.ToString());
        var text = Schema.GetText().ToString();
        var changed = new MemoryFile(GeneratorRun.SchemaPath, text.Replace("Finds a part.", "Finds one part.", StringComparison.Ordinal));

        var result = driver.ReplaceAdditionalText(Schema, changed).RunGenerators(GeneratorRun.EmptyCompilation).GetRunResult().Results.Single();

        var different = result.GeneratedSources.Where(s => before[s.HintName] != s.SourceText.ToString()).Select(s => s.HintName);
        Assert.That(different, Is.EqualTo(new[] { "Pulumi.Shapes.GetPart.g.cs" }));
        Assert.That(Outputs(result).Count(reason => reason != IncrementalStepRunReason.Cached), Is.EqualTo(1));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step) =>
        result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason);

    private static IEnumerable<IncrementalStepRunReason> Outputs(GeneratorRunResult result) =>
        result.TrackedOutputSteps.Values.SelectMany(runs => runs).SelectMany(run => run.Outputs).Select(output => output.Reason);
}
