namespace CalicoAci.Engine.Tests.Commands;

/// <summary>A stack whose file is in the folder <c>stacks</c>, named by <c>--stack</c> alone.</summary>
internal sealed class StackInFolderTests
{
    [TestCase("preview")]
    [TestCase("validate")]
    public async Task IsFoundByItsName(string command)
    {
        using var folder = new StackFolder();
        folder.WriteInFolder("Pulumi.prod.yaml", "config:\n  fixture:scenario: graph\n");

        CommandOutcome outcome = await folder.RunAsync(command, "--stack", "prod");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }

    [Test]
    public async Task FileBesidePulumiYamlGoesFirst()
    {
        using var folder = StackFolder.For("graph");
        folder.WriteInFolder("Pulumi.dev.yaml", "config: [1]\n");

        CommandOutcome outcome = await folder.RunAsync("validate", "--stack", "dev");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
    }
}
