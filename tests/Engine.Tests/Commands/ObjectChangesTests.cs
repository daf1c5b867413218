using System.Text.Json;

namespace CalicoAci.Engine.Tests.Commands;

internal sealed class ObjectChangesTests
{
    private const string Exported = """
        {"version": 3, "deployment": {"resources": [
          {"urn": "urn:pulumi:dev::fixture::pulumi:pulumi:Stack::fixture-dev", "type": "pulumi:pulumi:Stack"},
          {"urn": "urn:pulumi:dev::fixture::aci:index/tenant:Tenant::old", "custom": true, "type": "aci:index/tenant:Tenant", "id": "uni/tn-old",
           "inputs": {"__defaults": ["annotation"], "annotation": "orchestrator:terraform", "name": "old"}},
          {"urn": "urn:pulumi:dev::fixture::aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile::peer", "custom": true,
           "type": "aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile", "id": "uni/tn-old/out-o/lnodep-n/lifp-i/peerP-[10.0.0.1]",
           "inputs": {"parentDn": "uni/tn-old/out-o/lnodep-n/lifp-i", "addr": "10.0.0.1", "password": {"4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", "ciphertext": "v1:x:y"}}}
        ]}}
        """;

    [Test]
    public async Task ShowsObjectsAndDroppedSessions()
    {
        using var folder = StackFolder.For("graph");
        folder.Write("export.json", Exported);

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("export.json"));

        Assert.Multiple(() =>
        {
            Assert.That(outcome.Output, Does.Contain("+ fvCtx  uni/tn-blue/ctx-inside"));
            Assert.That(outcome.Output, Does.Contain("- fvTenant  uni/tn-old"));
            Assert.That(outcome.Output, Does.Contain("! fvTenant  uni/tn-old  peers 10.0.0.1"));
        });
    }

    [Test]
    public async Task WritesObjectsAsJson()
    {
        using var folder = StackFolder.For("graph");
        folder.Write("export.json", Exported);

        CommandOutcome outcome = await folder.RunAsync("preview", "--json", "--against", folder.PathOf("export.json"));

        using var json = JsonDocument.Parse(outcome.Output);
        Assert.That(json.RootElement.GetProperty("droppedSessions")[0].GetProperty("peers")[0].GetString(), Is.EqualTo("10.0.0.1"));
    }

    [Test]
    public async Task ShowsAttributesThatChange()
    {
        using var folder = StackFolder.For("graph", "description: first");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));
        folder.Write("Pulumi.dev.yaml", "config:\n  fixture:scenario: graph\n  fixture:description: second\n");

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("base.json"));

        Assert.That(outcome.Output, Does.Contain("Objects on the APIC (1)").And.Contain("descr: first -> second"));
    }

    [Test]
    public async Task ShowsNoObjectsWithoutChanges()
    {
        using var folder = StackFolder.For("graph");
        await folder.RunAsync("preview", "--save", folder.PathOf("base.json"));

        CommandOutcome outcome = await folder.RunAsync("preview", "--against", folder.PathOf("base.json"));

        Assert.That(outcome.Output, Does.Not.Contain("Objects on the APIC"));
    }
}
