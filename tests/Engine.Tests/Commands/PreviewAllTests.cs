using System.Text.Json;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Commands;

internal sealed class PreviewAllTests
{
    [Test]
    public async Task ShowsALineForEachStack()
    {
        using var folder = Folder();

        CommandOutcome outcome = await folder.RunAsync("preview", "--all", "--no-color");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Match(@"stack +resources +objects +sessions +seconds +result"));
        Assert.That(outcome.Output, Does.Match(@"dev +6 +2 +0 +\d+\.\d\d +ok").And.Match(@"other +6 +2 +0 +\d+\.\d\d +ok"));
        Assert.That(outcome.Output, Does.Match(@"2 stacks in \d+\.\d\d s, one after the other \d+\.\d\d s"));
    }

    [Test]
    public async Task OneStackThatFailsFailsAll()
    {
        using var folder = Folder();
        folder.Write("Pulumi.bad.yaml", "config:\n  fixture:scenario: report\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--all", "--no-color");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
        Assert.That(outcome.Output, Does.Match(@"bad .* 2 errors").And.Match(@"dev .* ok"));
        Assert.That(outcome.Error, Does.Contain("error bad: aci:Tenant blue: the tenant is too blue"));
    }

    [Test]
    public async Task WhatStopsAStackOutweighsABrokenPolicy()
    {
        using var folder = Folder();
        folder.Write("Pulumi.crash.yaml", "config:\n  fixture:scenario: crash\n");
        folder.Write("Pulumi.dev.yaml", "config:\n  fixture:scenario: graph\n  fixture:policies: { protect-stateful: mandatory }\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--all", "--json");

        JsonElement[] stacks = [.. JsonDocument.Parse(outcome.Output).RootElement.GetProperty("stacks").EnumerateArray()];
        Assert.That(stacks.Select(stack => stack.GetProperty("exitCode").GetInt32()), Is.EqualTo(new[] { ExitCodes.ProgramFailed, ExitCodes.PolicyBroken, ExitCodes.Success }));
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.ProgramFailed));
    }

    [Test]
    public async Task WritesMarkdown()
    {
        using var folder = Folder();

        CommandOutcome outcome = await folder.RunAsync("preview", "--all", "--format", "markdown");

        Assert.That(outcome.Output, Is.EqualTo("""
            | stack | resources | objects | sessions | result |
            | --- | ---: | ---: | ---: | --- |
            | `dev` | 6 | 2 | 0 | ok |
            | `other` | 6 | 2 | 0 | ok |

            """));
    }

    [TestCase("--stack", "dev")]
    [TestCase("--against", "base.json")]
    [TestCase("--fail-on", "changes")]
    public async Task WhatIsAboutOneStackIsBadInput(string option, string value)
    {
        using var folder = Folder();

        CommandOutcome outcome = await folder.RunAsync("preview", "--all", option, value);

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain($"{option} is about one stack"));
    }

    private static StackFolder Folder()
    {
        var folder = StackFolder.For("graph");
        folder.WriteInFolder("Pulumi.other.yaml", "config:\n  fixture:scenario: graph\n");
        return folder;
    }
}
