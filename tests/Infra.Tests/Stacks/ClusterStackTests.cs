using System.Text.Json.Nodes;

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
        Assert.That(message, Does.Contain("The settings of the stack have 3 errors."));
    }
}
