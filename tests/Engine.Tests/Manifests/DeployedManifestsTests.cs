using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.Manifests;

/// <summary>Manifests compared with the objects that the provider registered below their resource, as an export has them.</summary>
internal sealed class DeployedManifestsTests
{
    private const string Urn = "urn:pulumi:dev::fixture::";
    private const string Secret = "4dabf18193072939515e22adb298388d";

    private const string Quota = """
        apiVersion: v1
        kind: ResourceQuota
        metadata: { name: quota }
        spec: { hard: { pods: "10", cpu: 2 } }
        """;

    private const string Login = """
        apiVersion: v1
        kind: Secret
        metadata: { name: login, namespace: red }
        stringData: { password: swordfish }
        """;

    [Test]
    public async Task ObjectsAsDeployedAreNoChange()
    {
        using StackFolder folder = Folder($"{Quota}\n---\n{Login}\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("export.json"));

        Assert.That(outcome.Error, Is.Empty);
        Assert.That(outcome.Output, Does.Contain("Manifests (0)\n  Without the stack's passphrase, values of Secrets and files that change or generate objects are not compared.\n"));
        Assert.That(outcome.Output, Does.Not.Contain("to delete"), "what the provider registered is not gone because the program does not register it");
    }

    [Test]
    public async Task ObjectsThatChangeComeOrGoAreNamed()
    {
        using StackFolder folder = Folder(Quota.Replace("\"10\"", "10", StringComparison.Ordinal) + "\n---\n" + Quota.Replace("name: quota", "name: more", StringComparison.Ordinal) + "\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("export.json"));

        Assert.That(outcome.Output, Does.Contain("""
            Manifests (3)
              + ResourceQuota more  (file)
              ~ ResourceQuota quota  (file)
              - Secret red/login  (file)
            """), outcome.Error);
    }

    [Test]
    public async Task LabelThatIsTakenOffIsAChange()
    {
        using StackFolder folder = Folder($"{Quota}\n---\n{Login}\n");
        folder.Write("export.json", folder.Read("export.json").Replace("\"labels\": {", "\"labels\": { \"team\": \"red\",", StringComparison.Ordinal));

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("export.json"));

        Assert.That(outcome.Output, Does.Contain("Manifests (1)\n  ~ ResourceQuota quota  (file)\n"), outcome.Error);
    }

    [Test]
    public async Task SourceThatIsElsewhereIsNotCompared()
    {
        using StackFolder folder = Folder("");
        folder.Write("Pulumi.dev.yaml", "config:\n  fixture:scenario: graph\n  fixture:manifests: https://example.net/own.yaml\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("export.json"));

        Assert.That(outcome.Output, Does.Contain("Manifests (0)\n  Not compared with what is deployed, because only a deployment reads or builds the objects: file.\n"), outcome.Error);
    }

    [Test]
    public async Task ResourceThatGoesTakesItsObjectsWithIt()
    {
        using StackFolder folder = Folder("");
        folder.Write("Pulumi.dev.yaml", "config:\n  fixture:scenario: graph\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("export.json"));

        Assert.That(outcome.Output, Does.Contain("- 2 to delete"), outcome.Error);
    }

    private static StackFolder Folder(string manifests)
    {
        var folder = StackFolder.For("graph", "manifests: own.yaml");
        folder.Write("own.yaml", manifests);
        folder.Write("export.json", $$"""
            {
              "version": 3,
              "deployment": {
                "resources": [
                  { "urn": "{{Urn}}pulumi:pulumi:Stack::fixture-dev", "custom": false, "type": "pulumi:pulumi:Stack" },
                  { "urn": "{{Urn}}kubernetes:yaml/v2:ConfigFile::file", "custom": false, "type": "kubernetes:yaml/v2:ConfigFile", "parent": "{{Urn}}pulumi:pulumi:Stack::fixture-dev" },
                  { "urn": "{{Urn}}kubernetes:yaml/v2:ConfigFile$kubernetes:core/v1:ResourceQuota::file:default/quota", "custom": true, "id": "default/quota", "type": "kubernetes:core/v1:ResourceQuota",
                    "inputs": { "apiVersion": "v1", "kind": "ResourceQuota", "spec": { "hard": { "pods": "10", "cpu": 2 } },
                      "metadata": { "name": "quota", "namespace": "default", "annotations": { "pulumi.com/skipAwait": "true" }, "labels": { "app.kubernetes.io/managed-by": "pulumi" } } },
                    "outputs": { "status": {} }, "parent": "{{Urn}}kubernetes:yaml/v2:ConfigFile::file" },
                  { "urn": "{{Urn}}kubernetes:yaml/v2:ConfigFile$kubernetes:core/v1:Secret::file:red/login", "custom": true, "id": "red/login", "type": "kubernetes:core/v1:Secret",
                    "inputs": { "apiVersion": "v1", "kind": "Secret", "metadata": { "name": "login", "namespace": "red" },
                      "stringData": { "{{Secret}}": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:AAAA:BBBB" } },
                    "parent": "{{Urn}}kubernetes:yaml/v2:ConfigFile::file" }
                ]
              }
            }
            """);
        return folder;
    }
}
