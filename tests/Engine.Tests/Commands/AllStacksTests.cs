using System.Text.Json;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Commands;

internal sealed class AllStacksTests
{
    private const string Graph = "config:\n  fixture:scenario: graph\n  fixture:tenant: ";

    [Test]
    public async Task StacksBesideTheProjectAndInTheFolderStacksAreValidated()
    {
        using var folder = Folder(Graph + "one\n", Graph + "two\n");

        CommandOutcome outcome = await folder.RunAsync("validate", "--all-stacks", "--no-color");

        Assert.That(outcome.Output, Does.Contain("valid fixture: 2 stacks"));
        Assert.That(outcome.Output, Does.Match(@"dev +valid +\d+ +0 +\d+").And.Match(@"other +valid +\d+ +0 +\d+"));
        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Success));
    }

    [Test]
    public async Task ErrorsOfAllStacksAndBetweenThemAreToldAtOnce()
    {
        using var folder = Folder(Graph + "same\n", Graph + "same\n");
        folder.Write("Pulumi.bad.yaml", "config:\n  fixture:scenario: report\n");

        CommandOutcome outcome = await folder.RunAsync("validate", "--all-stacks", "--no-color");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
        Assert.That(outcome.Error, Does.Contain("error bad: aci:Tenant blue: the tenant is too blue"));
        Assert.That(outcome.Error, Does.Contain("error fvTenant uni/tn-same is created by the stacks dev, other"));
        Assert.That(outcome.Error, Does.Contain("\n3 errors"));
        Assert.That(outcome.Output, Does.Match(@"bad +not valid").And.Match(@"dev +valid").And.Match(@"between stacks +not valid +1"));
    }

    [Test]
    public async Task StacksOfTwoFabricsMayBeAlike()
    {
        using var folder = Folder(Graph + "same\n  aci:url: https://one.example.net/\n", Graph + "same\n  aci:url: https://two.example.net\n");

        CommandOutcome outcome = await folder.RunAsync("validate", "--all-stacks", "--no-color");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Success), outcome.Error);
    }

    [Test]
    public async Task TheGravestExitCodeIsThatOfTheCommand()
    {
        using var folder = Folder(Graph + "one\n", "config:\n  fixture:scenario: crash\n");
        folder.Write("Pulumi.unread.yaml", "config: [1]\n");

        CommandOutcome outcome = await folder.RunAsync("validate", "--all-stacks", "--no-color");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.ProgramFailed));
        Assert.That(outcome.Error, Does.Contain("unread: ").And.Contain("'config' must be a mapping of settings."));
    }

    [Test]
    public async Task JsonHasTheProblemsOfEachStackAndThoseBetweenThem()
    {
        using var folder = Folder(Graph + "same\n", Graph + "same\n");

        CommandOutcome outcome = await folder.RunAsync("validate", "--all-stacks", "--json");

        JsonElement json = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.That(json.GetProperty("valid").GetBoolean(), Is.False);
        Assert.That(json.GetProperty("stacks").EnumerateArray().Select(stack => stack.GetProperty("file").GetString()), Is.EqualTo(new[] { "Pulumi.dev.yaml", "stacks/Pulumi.other.yaml" }));
        Assert.That(json.GetProperty("stacks")[0].GetProperty("valid").GetBoolean(), Is.True);
        Assert.That(json.GetProperty("problems")[0].GetProperty("message").GetString(), Does.StartWith("fvTenant uni/tn-same"));
    }

    [Test]
    public async Task ChoosingOneStackAsWellIsBadInput()
    {
        using var folder = Folder(Graph + "one\n", Graph + "two\n");

        CommandOutcome outcome = await folder.RunAsync("validate", "--all-stacks", "--stack", "dev");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("--stack is about one stack"));
    }

    [Test]
    public async Task NoStackIsBadInput()
    {
        using var folder = new StackFolder();
        File.Delete(folder.PathOf("Pulumi.dev.yaml"));

        CommandOutcome outcome = await folder.RunAsync("validate", "--all-stacks");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
        Assert.That(outcome.Error, Does.Contain("There is no stack"));
    }

    private static StackFolder Folder(string dev, string other)
    {
        var folder = new StackFolder(dev);
        Directory.CreateDirectory(folder.PathOf("stacks"));
        folder.Write("stacks/Pulumi.other.yaml", other);
        return folder;
    }
}
