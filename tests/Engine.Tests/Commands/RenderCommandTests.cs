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
    public async Task WritesOnlyTheKindsThatAreAskedFor()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome all = await folder.RunAsync("render", "--out", folder.PathOf("all"));
        CommandOutcome some = await folder.RunAsync("render", "--out", folder.PathOf("some"), "--only", "apic", "manifests");

        Assert.Multiple(() =>
        {
            Assert.That(all.ExitCode, Is.Zero, all.Error);
            Assert.That(some.ExitCode, Is.Zero, some.Error);
            string[] foldersOfAll = Folders(folder.PathOf("all"));
            Assert.That(foldersOfAll, Has.Length.GreaterThan(2));
            Assert.That(Folders(folder.PathOf("some")), Is.EqualTo(foldersOfAll.Intersect(["apic", "manifests"])));
            Assert.That(folder.Read("some/apic/tree.json"), Is.EqualTo(folder.Read("all/apic/tree.json")));
        });
    }

    [Test]
    public async Task NamesTheKindsWhereOneIsUnknown()
    {
        using var folder = StackFolder.For("graph");

        CommandOutcome outcome = await folder.RunAsync("render", "--out", folder.PathOf("out"), "--only", "fabric");

        Assert.Multiple(() =>
        {
            Assert.That(outcome.ExitCode, Is.Not.Zero);
            Assert.That(outcome.Error, Does.Contain("'fabric'").And.Contain("'apic'").And.Contain("'scripts'"));
            Assert.That(Directory.Exists(folder.PathOf("out")), Is.False);
        });
    }

    private static string[] Folders(string path) => [.. Directory.GetDirectories(path).Select(Path.GetFileName).Order(StringComparer.Ordinal)!];

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
