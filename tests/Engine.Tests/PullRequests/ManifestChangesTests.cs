using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.PullRequests;

/// <summary>Manifests that only the provider reads, in both checkouts.</summary>
internal sealed class ManifestChangesTests
{
    private const string Settings = "config:\n  fixture:scenario: graph\n";
    private const string Quota = "apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: quota, namespace: red }\nspec: { hard: { pods: \"10\" } }\n";
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata: { name: login, namespace: red }\nstringData: { password: swordfish }\n";
    private const string Namespace = "apiVersion: v1\nkind: Namespace\nmetadata: { name: red }\n";

    [Test]
    public async Task ChangedFileShowsItsObjectsAndNoContent()
    {
        using FixtureRepository repository = new FixtureRepository(
            ("Pulumi.dev.yaml", Settings + "  fixture:manifests: manifests/own.yaml\n"), ("manifests/own.yaml", $"{Quota}---\n{Secret}---\n{Namespace}"))
            .Change(("manifests/own.yaml", $"# A comment.\n{Quota.Replace("10", "20", StringComparison.Ordinal)}---\n{Secret.Replace("swordfish", "mackerel", StringComparison.Ordinal)}---\n{Quota.Replace("name: quota", "name: more", StringComparison.Ordinal)}"));

        CommandOutcome outcome = await repository.PreviewAsync();

        Assert.That(outcome.ExitCode, Is.Zero, outcome.Error);
        Assert.That(outcome.Output, Does.Contain("| `dev` | changes | 0 | 0 | 0 | 0 | 0 | 0 |"));
        Assert.That(outcome.Output, Does.Contain("Manifests: 4</summary>\n\n```diff\n- Namespace red  (file)\n+ ResourceQuota red/more  (file)\n! ResourceQuota red/quota  (file)\n! Secret red/login  (file)\n```"));
        Assert.That(outcome.Output, Does.Contain("- deleted: `Namespace red  (file)`").And.Contain("and 4 changed in manifests."));
        Assert.That(outcome.Output, Does.Not.Contain("swordfish").And.Not.Contains("mackerel"));
    }

    [Test]
    public async Task NewLayoutOfTheSameObjectsIsNoChange()
    {
        using FixtureRepository repository = new FixtureRepository(("Pulumi.dev.yaml", Settings + "  fixture:manifests: manifests/own.yaml\n"), ("manifests/own.yaml", Quota))
            .Change(("manifests/own.yaml", "# A comment.\napiVersion: 'v1'\nkind: ResourceQuota\nmetadata:\n    name: \"quota\"\n    namespace: red\nspec:\n    hard:\n        pods: '10'\n"));

        CommandOutcome outcome = await repository.PreviewAsync();

        Assert.That(outcome.Output, Does.Contain("| `dev` | no changes |"));
    }

    [Test]
    public async Task KustomizationIsReadWithItsBasesAndPatches()
    {
        using FixtureRepository repository = new FixtureRepository(
            ("Pulumi.dev.yaml", Settings + "  fixture:kustomization: manifests/overlay\n"),
            ("manifests/base/kustomization.yaml", "resources: [quota.yaml]\n"),
            ("manifests/base/quota.yaml", Quota),
            ("manifests/overlay/kustomization.yaml", "resources: [../base]\npatches: [{ path: patch.yaml }]\nconfigMapGenerator: [{ name: c, files: [key=app.conf] }]\n"),
            ("manifests/overlay/patch.yaml", "a: 1\n"),
            ("manifests/overlay/app.conf", "one\n"),
            ("manifests/overlay/unused.yaml", Secret))
            .Change(
            ("manifests/base/quota.yaml", Quota.Replace("10", "20", StringComparison.Ordinal)),
            ("manifests/overlay/patch.yaml", "a: 2\n"),
            ("manifests/overlay/app.conf", "two\n"),
            ("manifests/overlay/unused.yaml", Namespace));

        CommandOutcome outcome = await repository.PreviewAsync();

        Assert.That(outcome.Output, Does.Contain("```diff\n! ResourceQuota red/quota  (directory)\n! file app.conf  (directory)\n! file patch.yaml  (directory)\n```"), outcome.Error);
    }

    [Test]
    public async Task FileThatAStackNamesConcernsThatStackEvenWhereItIsIgnored()
    {
        using FixtureRepository repository = new FixtureRepository(
            ("Pulumi.dev.yaml", Settings + "  fixture:manifests: ./docs/own.yaml\n"), ("Pulumi.lab.yaml", Settings), ("docs/own.yaml", Quota), ("docs/other.yaml", Quota))
            .Change(("docs/own.yaml", Secret), ("docs/other.yaml", Secret));

        CommandOutcome outcome = await repository.PreviewAsync();

        Assert.That(outcome.Output, Does.Contain("Only settings and files that they name changed: 1 of 2 stacks may be affected."), outcome.Error);
        Assert.That(outcome.Output, Does.Contain("- ResourceQuota red/quota  (file)\n+ Secret red/login  (file)\n"));
    }
}
