using CalicoAci.Components.Networking;

namespace CalicoAci.Components.Tests.Networking;

public sealed class CalicoNetworkOrderTests
{
    private static readonly string[] Peers = ["dev-calico-peer-leaf-201", "dev-calico-peer-leaf-202"];

    [TestCase("dev-calico-bgp-password")]
    [TestCase("dev-calico-bgp-role")]
    [TestCase("dev-calico-bgp-role-binding")]
    [TestCase("dev-calico-bgp")]
    public async Task PeersWaitForThePasswordAndTheRightToReadIt(string held)
    {
        ClusterRun run = await ClusterRun.Holding(() => new CalicoRunOptions { Password = "s3cret" }.Create(), held);

        Assert.That(run.Registered.Keys, Is.SupersetOf(Peers));
        Assert.That(run.StartedEarly, Has.No.Member(Peers[0]).And.No.Member(Peers[1]));
    }

    [Test]
    public async Task ThePasswordWaitsForItsNamespaceOnly()
    {
        ClusterRun run = await ClusterRun.Holding(() => new CalicoRunOptions { Password = "s3cret" }.Create(), "dev-calico-crds");

        Assert.That(run.StartedEarly, Is.SupersetOf(new[] { "dev-calico-bgp-password", "dev-calico-bgp-role", "dev-calico-bgp-role-binding" }));
        Assert.That(run.StartedEarly, Has.No.Member("dev-calico-operator"));
    }

    [Test]
    public async Task InstallationAndApiServerWaitForTheOperator()
    {
        ClusterRun run = await ClusterRun.Holding(() => new CalicoRunOptions().Create(), "dev-calico-operator");

        Assert.That(run.StartedEarly, Has.No.Member("dev-calico-installation").And.No.Member("dev-calico-apiserver"));
    }

    [Test]
    public async Task EverythingOfCalicosOwnApiWaitsForTheApiServer()
    {
        var options = new CalicoRunOptions
        {
            WireGuard = true,
            Bgp = new BgpTuning { RestrictExports = true },
            Reserved = [Components.Model.Cidr.Parse("10.1.0.0/28")],
        };
        ClusterRun run = await ClusterRun.Holding(() => options.Create(), "dev-calico-apiserver");

        string[] early = [.. run.StartedEarly.Where(name => run.Registered[name].Type!.StartsWith("kubernetes:projectcalico.org/", StringComparison.Ordinal))];
        Assert.That(early, Is.Empty);
        Assert.That(run.StartedEarly, Has.Member("dev-calico-installation"), "the installation need not wait");
    }

    [Test]
    public async Task WithoutKubeProxyTheOperatorWaitsForTheAddressOfTheApi()
    {
        var options = new CalicoRunOptions { Dataplane = CalicoDataplane.Ebpf, ApiEndpoint = new ApiEndpoint("192.168.2.250", 8443) };
        ClusterRun run = await ClusterRun.Holding(() => options.Create(), "dev-calico-api-endpoint");

        Assert.That(run.Registered.Keys, Has.Member("dev-calico-operator"));
        Assert.That(run.StartedEarly, Has.No.Member("dev-calico-operator"));
    }
}
