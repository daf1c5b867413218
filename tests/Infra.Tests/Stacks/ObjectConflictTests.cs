using System.CommandLine;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Hosting;
using CalicoAci.Infra.Tests.Authoring;
using YamlDotNet.RepresentationModel;

namespace CalicoAci.Infra.Tests.Stacks;

/// <summary>An object that two resources make is refused by every command that judges a stack.</summary>
public sealed class ObjectConflictTests
{
    private const string Conflict = "both create the object uni/l3dom-dev-l3";

    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("calico-aci-conflict-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task PullRequestRefusesWhatValidateRefuses()
    {
        var before = MarkedStack.Write(Path.Combine(_folder, "base"), "Ab");
        var after = MarkedStack.Write(Path.Combine(_folder, "head"), "Ab", edit: settings =>
            ((YamlMappingNode)settings["calico-aci:fabric"]["outside"]).Add("l3Domain", new YamlMappingNode("name", "dev-l3")));

        CommandRun validate = await CommandRun.InAsync(after.Directory, "validate");
        Assert.That(validate.ExitCode, Is.EqualTo(ExitCodes.Errors), validate.Output);
        Assert.That(validate.Error, Does.Contain(Conflict));

        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandTree.RunAsync(
            ["pull-request", "--base", before.Directory, "--head", after.Directory, "--base-program", CommandRun.Program, "--head-program", CommandRun.Program],
            new InvocationConfiguration { Output = output, Error = error });

        Assert.That(code, Is.EqualTo(ExitCodes.Errors), error.ToString());
        Assert.That(output.ToString(), Does.Contain(Conflict));
    }

    [Test]
    public async Task NewSaysWhyItWritesNothing()
    {
        using var folder = new StackFolder();

        CommandRun run = await folder.RunAsync("new", "--from", "dev", "--set", "fabric.outside.l3Domain.name=dev-l3");

        Assert.That(run.ExitCode, Is.EqualTo(ExitCodes.Errors), run.Output);
        Assert.That(run.Error, Does.Contain(Conflict));
        Assert.That(folder.Files(), Is.Empty);
    }
}
