using System.Globalization;
using System.Text;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Display.Markdown;
using CalicoAci.Engine.Graphs;
using CalicoAci.Engine.Graphs.Model;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Sessions;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>
/// Runs every stack with every secret that it could have, twice with other values: each secret reaches a resource, only
/// as a secret, and nothing that is no secret differs between the two, so that nothing plain is derived from one.
/// </summary>
[NonParallelizable]
public sealed class SecretMarkTests
{
    private const string Variable = "PULUMI_CONFIG_PASSPHRASE";

    private static readonly string Program = Path.ChangeExtension(typeof(ClusterStack).Assembly.Location, ".dll");

    private string _folder = "";

    [OneTimeSetUp]
    public void SetPassphrase()
    {
        _folder = Directory.CreateTempSubdirectory("calico-aci-all-marks-").FullName;
        Environment.SetEnvironmentVariable(Variable, MarkedStack.Passphrase);
    }

    [OneTimeTearDown]
    public void Remove()
    {
        Environment.SetEnvironmentVariable(Variable, null);
        Directory.Delete(_folder, recursive: true);
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public async Task SecretsReachResourcesOnlyAsSecrets(string name)
    {
        IReadOnlyList<string> used = [];
        MarkedStack stack = MarkedStack.Write(Path.Combine(_folder, $"{name}-one"), "Ab", name, settings => used = SecretSettings.Complete(settings));
        MarkedStack other = MarkedStack.Write(Path.Combine(_folder, $"{name}-two"), "Yz", name, settings => SecretSettings.Complete(settings));

        RunResult first = await RunAsync(stack, name);
        string baseline = Path.Combine(_folder, $"{name}.json");
        BaselineWriter.Save(baseline, first);
        RunResult second = await RunAsync(other, name, baseline);

        Assert.That(first.Problems.Concat(second.Problems).Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Message), Is.Empty);
        string[] secret = [.. first.Plan.Resources.SelectMany(resource => PlainTexts.All(resource.Inputs))];
        Assert.That(stack.KeysIn(string.Join('\n', secret)), Is.SupersetOf(used), "every secret is used");
        string[][] plain = [.. new[] { first, second }.Select(run => Plain(run).ToArray())];
        Assert.That(plain[0], Has.Length.GreaterThan(100));
        Assert.Multiple(() =>
        {
            Assert.That(stack.FindIn(string.Join('\n', plain[0])), Is.Empty, "no secret is shown");
            Assert.That(plain[0].Except(plain[1], StringComparer.Ordinal), Is.Empty, "nothing that is shown depends on a secret");
        });
        await CheckOutputsAsync(first, second, await File.ReadAllTextAsync(baseline), text => stack.FindIn(text).Concat(other.FindIn(text)));
    }

    /// <summary>What the engine writes about both projects, and about the change of all secrets: none of them.</summary>
    private static async Task CheckOutputsAsync(RunResult first, RunResult second, string baseline, Func<string, IEnumerable<string>> find)
    {
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["baseline"] = baseline,
            ["preview"] = await WrittenAsync(terminal => new PreviewText(first, compared: false, verbose: true, inputs: true).Build().Write(terminal)),
            ["changes as text"] = await WrittenAsync(terminal => new PreviewText(second, compared: true, verbose: true, inputs: true).Build().Write(terminal)),
            ["changes as Markdown"] = PreviewMarkdown.Of(second, compared: true, 1_000_000),
            ["problems"] = await WrittenAsync(terminal => ProblemText.Write(terminal, second)),
            ["graph"] = GraphRenderer.Render(PlanGraph.Of(first.Plan, DurationTable.Default), GraphFormat.Json, withResources: true),
            ["picture"] = GraphRenderer.Render(PlanGraph.Of(first.Plan, DurationTable.Default), GraphFormat.Svg, withResources: true),
            ["sessions"] = SessionJson.Of(SessionPlan.Of(first.Plan), 400),
        };
        foreach ((string what, RunResult run) in new[] { ("preview as JSON", first), ("changes as JSON", second) })
        {
            using var buffer = new MemoryStream();
            PreviewJson.Write(buffer, run);
            outputs[what] = Encoding.UTF8.GetString(buffer.ToArray());
        }

        // The command renders without opening secrets; even where they are open, none is shown.
        foreach (RenderedFile file in Renderer.Render(first.Plan, first.ProgramDirectory).Files)
        {
            outputs[$"rendered {file.Path}"] = file.Content;
        }

        Assert.Multiple(() =>
        {
            foreach ((string what, string text) in outputs)
            {
                Assert.That(find(text), Is.Empty, what);
            }
        });
        Assert.That(outputs["changes as text"], Does.Contain("[secret] (changed)"));
        Assert.That(outputs, Has.Count.GreaterThan(20));
    }

    private static async Task<string> WrittenAsync(Action<Terminal> write)
    {
        await using var output = new StringWriter(CultureInfo.InvariantCulture);
        write(Terminal.Over(output, output, color: false));
        return output.ToString();
    }

    private static Task<RunResult> RunAsync(MarkedStack stack, string name, string? against = null) => new ProgramRun(new AciIdentities()).RunAsync(new RunOptions
    {
        Directory = stack.Directory,
        Stack = name,
        Program = Program,
        Against = against,
        CheckPolicies = true,
    });

    /// <summary>Everything of a run that is no secret, a line for each.</summary>
    private static IEnumerable<string> Plain(RunResult run) =>
    [
        .. run.AllProblems.Select(problem => $"problem: {problem.Message} {problem.Urn} {problem.Property}"),
        .. run.Plan.Resources.SelectMany(resource => ((string[])
            [
                resource.Name, resource.Urn, resource.Parent, resource.Provider, .. resource.Dependencies, .. resource.Aliases,
                .. PlainTexts.Shown(resource.Id), .. PlainTexts.Shown(resource.Inputs), .. PlainTexts.Shown(resource.Outputs),
            ]).Select(text => $"{resource.Name}: {text}")),
        .. run.Plan.Lookups.SelectMany(lookup => PlainTexts.Shown(lookup.Arguments).Concat(PlainTexts.Shown(lookup.Result)).Select(text => $"{lookup.Token}: {text}")),
        .. PlainTexts.Shown(run.Plan.StackOutputs).Select(text => $"output: {text}"),
    ];
}
