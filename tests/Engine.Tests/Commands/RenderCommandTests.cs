using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Tests.Commands;

internal sealed class RenderCommandTests
{
    [Test]
    public async Task WritesWhatTheProgramRegistered()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("render", "--out", folder.PathOf("out"));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
            Assert.That(outcome.Output, Does.Contain("files in"));
            Assert.That(folder.Read("out/apic/tree.yaml"), Does.Contain("tn-blue:"));
            Assert.That(File.Exists(folder.PathOf("out/index.json")), Is.True);
        });
    }

    [Test]
    public async Task KeepsSecretsOpaqueAlsoWithThePassphrase()
    {
        using var folder = StackFolder.WithSecret("graph");
        using var passphrase = new PassphraseScope(StackFolder.Passphrase);

        CommandOutcome outcome = await folder.RunAsync("render", "--out", folder.PathOf("out"));

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        string[] texts = [.. Directory.GetFiles(folder.PathOf("out"), "*", SearchOption.AllDirectories).Select(File.ReadAllText)];
        Assert.That(texts, Is.Not.Empty.And.All.Not.Contain(StackFolder.PasswordText));
    }

    [Test]
    public async Task ChangesNothingInAForeignFolder()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("render", "--out", folder.PathOf("."));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.BadInput));
            Assert.That(outcome.Error, Does.Contain("is not empty and holds no earlier render"));
            Assert.That(Directory.GetFileSystemEntries(folder.PathOf(".")), Has.Length.EqualTo(2));
        });
    }

    [Test]
    public async Task WritesNothingOfAFailedRun()
    {
        using var folder = StackFolder.For("duplicate");

        CommandOutcome outcome = await folder.RunAsync("render", "--out", folder.PathOf("out"));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Errors));
            Assert.That(Directory.Exists(folder.PathOf("out")), Is.False);
        });
    }
}
