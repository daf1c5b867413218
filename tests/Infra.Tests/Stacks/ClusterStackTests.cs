using System.Text.Json.Nodes;
using Pulumi;

namespace CalicoAci.Infra.Tests.Stacks;

public sealed class ClusterStackTests
{
    [Test]
    public async Task TellsWhereTheApiAnswers()
    {
        StackResources dev = await StackRun.Of("dev");

        Assert.That(await StackResources.ValueOf(dev.Stack.ApiEndpoint), Is.EqualTo("https://192.168.2.250:8443"));
        Assert.That(await StackResources.ValueOf(dev.Stack.Nodes), Has.Count.EqualTo(6).And.ContainKey("dev-worker-3").WithValue("192.168.2.23"));
    }

    [Test]
    public async Task MakesTheResourcesThatTheTopologyAsksFor()
    {
        IReadOnlyDictionary<string, int> count = (await StackRun.Of("dev")).CountByType;

        Assert.Multiple(() =>
        {
            Assert.That(count["aci:index/tenant:Tenant"], Is.EqualTo(1));
            Assert.That(count["aci:index/l3outFloatingSvi:L3outFloatingSvi"], Is.EqualTo(2), "a floating SVI for each anchor leaf");
            Assert.That(count["aci:index/bgpPeerConnectivityProfile:BgpPeerConnectivityProfile"], Is.EqualTo(2), "the node subnet is the peer of each anchor leaf");
            Assert.That(count["vsphere:index/virtualMachine:VirtualMachine"], Is.EqualTo(6));
            Assert.That(count["kubernetes:projectcalico.org/v3:BGPPeer"], Is.EqualTo(2), "an anchor leaf is the peer of its rack's nodes");
            Assert.That(count.Keys.Where(type => type.Contains("NonAnchor", StringComparison.Ordinal)), Is.Empty);
        });
    }

    [Test]
    public async Task KeepsTheKubeconfigSecret()
    {
        StackResources dev = await StackRun.Of("dev");

        Assert.That(await Output.IsSecretAsync(dev.Stack.Kubeconfig), Is.True);
        Assert.That(await Output.IsSecretAsync(dev.Stack.Nodes), Is.False);
    }

    [TestCaseSource(typeof(StackFile), nameof(StackFile.Names))]
    public async Task RunsEveryStackOfTheRepository(string stack)
    {
        StackResources resources = await StackRun.Of(stack);

        Assert.That(resources.Mocks.Created, Is.Not.Empty);
        Assert.That(resources.Mocks.Created.Select(resource => (resource.Type, resource.Name)), Is.Unique);
    }

    [Test]
    public async Task ReportsEveryErrorOfTheSettings()
    {
        StackFile dev = StackFile.Load("dev");
        var configuration = new Dictionary<string, string>(dev.Configuration, StringComparer.Ordinal);
        JsonNode network = JsonNode.Parse(configuration["calico-aci:network"])!;
        network["vlan"] = 5000;
        network["mtuu"] = 9000;
        configuration["calico-aci:network"] = network.ToJsonString();
        configuration["calico-aci:clustr"] = "{}";

        string message = $"{await Assert.CatchAsync<Exception>(() => StackRun.Of("dev", configuration, dev.SecretKeys))}";

        Assert.That(message, Does.Contain("calico-aci:network.vlan: found the number 5000; must be from 2 to 4094 [CA005]"));
        Assert.That(message, Does.Contain("calico-aci:network.mtuu: is not a setting; did you mean 'mtu'? [CA001]"));
        Assert.That(message, Does.Contain("calico-aci:clustr: is not a setting; did you mean 'cluster'? [CA001]"));
    }
}
