using System.Text.Json;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.Manifests;

/// <summary>Manifests that only the provider reads, compared with a saved preview.</summary>
internal sealed class SavedManifestsTests
{
    private const string Quota = "apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: quota, namespace: red }\nspec: { hard: { pods: \"10\" } }\n";
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: { name: login, namespace: red }\nstringData: { password: swordfish }\n";
    private const string Namespace = "apiVersion: v1\nkind: Namespace\nmetadata: { name: red }\n";

    private static readonly string Before = $"{Quota}---\n{Secret}---\n{Namespace}";
    private static readonly string After = $"{Quota.Replace("10", "20", StringComparison.Ordinal)}---\n{Secret.Replace("swordfish", "mackerel", StringComparison.Ordinal)}---\n{Quota.Replace("name: quota", "name: more", StringComparison.Ordinal)}";

    [Test]
    public async Task ChangedContentUnderTheSamePathIsShownByObject()
    {
        using StackFolder folder = Folder(("own.yaml", Before));
        await folder.RunAsync("preview", "--save", folder.PathOf("before.json"));
        folder.Write("own.yaml", After);

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("before.json"), "--fail-on", "changes");

        Assert.That(outcome.ExitCode, Is.EqualTo(ExitCodes.Changes), outcome.Error);
        Assert.That(outcome.Output, Does.Contain("""
            Manifests (3)
              - Namespace red  (file)
              + ResourceQuota red/more  (file)
              ~ ResourceQuota red/quota  (file)
              Without the stack's passphrase, values of Secrets and files that change or generate objects are not compared.
            """));
        Assert.That(outcome.Output, Does.Not.Contain("No changes."));
    }

    [Test]
    public async Task ChangedContentIsInMarkdownAndJson()
    {
        using StackFolder folder = Folder(("own.yaml", Before));
        await folder.RunAsync("preview", "--save", folder.PathOf("before.json"));
        folder.Write("own.yaml", After);

        CommandOutcome markdown = await folder.RunAsync("preview", "--against", folder.PathOf("before.json"), "--format", "markdown");
        CommandOutcome json = await folder.RunAsync("preview", "--against", folder.PathOf("before.json"), "--json");

        Assert.That(markdown.Output, Does.Contain("Manifests: 3</summary>\n\n```diff\n- Namespace red  (file)\n+ ResourceQuota red/more  (file)\n! ResourceQuota red/quota  (file)\n```"));
        Assert.That(markdown.Output, Does.Contain("Without the stack's passphrase, values of Secrets"));
        using JsonDocument document = JsonDocument.Parse(json.Output);
        Assert.That(
            document.RootElement.GetProperty("manifests").EnumerateArray().Select(item => $"{item.GetProperty("change")} {item.GetProperty("object")} {item.GetProperty("resource")}"),
            Is.EqualTo(new[] { "delete Namespace red file", "create ResourceQuota red/more file", "update ResourceQuota red/quota file" }));
        Assert.That(document.RootElement.GetProperty("manifestNotes").GetArrayLength(), Is.EqualTo(1));
    }

    [Test]
    public async Task WithThePassphraseSecretsAreComparedToo()
    {
        using var passphrase = new PassphraseScope(StackFolder.Passphrase);
        using StackFolder folder = Folder(("own.yaml", Before));
        folder.Write("Pulumi.dev.yaml", $"encryptionsalt: {StackFolder.Salt}\n{folder.Read("Pulumi.dev.yaml")}");
        await folder.RunAsync("preview", "--save", folder.PathOf("before.json"));
        folder.Write("own.yaml", Before.Replace("swordfish", "mackerel", StringComparison.Ordinal));

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("before.json"));

        Assert.That(outcome.Output, Does.Contain("Manifests (1)\n  ~ Secret red/login  (file)\n"), outcome.Error);
        Assert.That(outcome.Output, Does.Not.Contain("Without the stack's passphrase"));
    }

    [Test]
    public async Task SavedPreviewHoldsNoContentAndNoDigestOfASecretThatCouldBeGuessed()
    {
        using StackFolder folder = Folder(("own.yaml", Before));
        await folder.RunAsync("preview", "--save", folder.PathOf("one.json"));
        folder.Write("own.yaml", Before.Replace("swordfish", "mackerel", StringComparison.Ordinal));
        await folder.RunAsync("preview", "--save", folder.PathOf("two.json"));

        Assert.That(folder.Read("one.json"), Does.Contain("\"Secret red/login\"").And.Not.Contains("swordfish").And.Not.Contains("pods"));
        Assert.That(folder.Read("two.json"), Is.EqualTo(folder.Read("one.json")));
    }

    [Test]
    public async Task DigestsOfAnotherPassphraseSayNothing()
    {
        using StackFolder folder = Folder(("own.yaml", Before));
        await folder.RunAsync("preview", "--save", folder.PathOf("before.json"));
        folder.Write("Pulumi.dev.yaml", $"encryptionsalt: {StackFolder.Salt}\n{folder.Read("Pulumi.dev.yaml")}");
        folder.Write("own.yaml", After);
        using var passphrase = new PassphraseScope(StackFolder.Passphrase);

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("before.json"));

        Assert.That(outcome.Output, Does.Contain("""
            Manifests (2)
              - Namespace red  (file)
              + ResourceQuota red/more  (file)
              The saved preview has digests of another passphrase: only objects that come or go are told.
            """), outcome.Error);
    }

    [Test]
    public async Task PreviewThatWasSavedBeforeManifestsWereKeptSaysSo()
    {
        using StackFolder folder = Folder(("own.yaml", Before));
        await folder.RunAsync("preview", "--save", folder.PathOf("before.json"));
        folder.Write("before.json", folder.Read("before.json").Replace("\"manifests\"", "\"other\"", StringComparison.Ordinal));

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("before.json"), "--expect-no-changes");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("Manifests (0)\n  The saved preview knows no objects of file: save it anew.\n"));
    }

    [Test]
    public async Task NothingChangedIsNoChange()
    {
        using StackFolder folder = Folder(("own.yaml", Quota + "---\n" + Namespace));
        await folder.RunAsync("preview", "--save", folder.PathOf("before.json"));
        folder.Write("own.yaml", $"# Another layout.\n{Quota.Replace("\"10\"", "'10'", StringComparison.Ordinal)}---\n{Namespace}");

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("before.json"), "--expect-no-changes");

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Output);
        Assert.That(outcome.Output, Does.Contain("No changes.").And.Not.Contains("Manifests"));
    }

    [Test]
    public async Task AnotherSourceElsewhereIsAChange()
    {
        using var folder = StackFolder.For("graph", "manifests: https://example.net/v1.yaml");
        await folder.RunAsync("preview", "--save", folder.PathOf("before.json"));
        folder.Write("Pulumi.dev.yaml", folder.Read("Pulumi.dev.yaml").Replace("v1.yaml", "v2.yaml", StringComparison.Ordinal));

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("before.json"));

        Assert.That(outcome.Output, Does.Contain("Manifests (2)\n  - source https://example.net/v1.yaml  (file)\n  + source https://example.net/v2.yaml  (file)\n"), outcome.Error);
    }

    private static StackFolder Folder(params (string Path, string Text)[] files)
    {
        var folder = StackFolder.For("graph", "manifests: own.yaml");
        foreach ((string path, string text) in files)
        {
            folder.Write(path, text);
        }

        return folder;
    }
}
