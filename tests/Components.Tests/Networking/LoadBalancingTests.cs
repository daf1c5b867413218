using System.Collections.Immutable;
using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;

namespace CalicoAci.Components.Tests.Networking;

public sealed class LoadBalancingTests
{
    private const string Controllers = "dev-lb-kube-controllers";

    [Test]
    public async Task MetalLbGivesAddressesAndAdvertisesNothing()
    {
        ClusterRun run = await Run(LoadBalancerAllocator.MetalLb);

        var values = (ImmutableDictionary<string, object>)run.Inputs("dev-lb-metallb")["values"];
        Assert.That(((ImmutableDictionary<string, object>)values["speaker"])["enabled"], Is.False);
        Assert.That(((ImmutableDictionary<string, object>)values["frrk8s"])["enabled"], Is.False);
        Assert.That(run.Registered.Values.Select(resource => resource.Type), Has.None.Matches("metallb.io/.*(BGP|L2)"));
        Assert.That(Spec(run, "dev-lb-pool-default")["addresses"], Is.EqualTo(new object[] { "10.3.0.0/24" }));
    }

    [Test]
    public async Task CalicoLeavesServicesToMetalLb()
    {
        ClusterRun run = await Run(LoadBalancerAllocator.MetalLb);

        Assert.That(Manifests.Text(run.Registered.Values.Where(resource => resource.Name == Controllers)), Does.Contain("assignIPs: \"RequestedServicesOnly\""));
        Assert.That(Uses(run), Is.Empty, "no range is Calico's too");
    }

    [Test]
    public async Task CalicoAloneGivesAddressesFromPoolsForServicesOnly()
    {
        ClusterRun run = await Run(LoadBalancerAllocator.Calico);

        Assert.That(run.Registered.Keys, Has.No.Member("dev-lb-metallb"));
        Assert.That(Manifests.Text(run.Registered.Values.Where(resource => resource.Name == Controllers)), Does.Contain("assignIPs: \"AllServices\""));
        Assert.That(Uses(run), Is.EqualTo(new[] { "LoadBalancer" }));
    }

    [Test]
    public async Task CalicoTakesAPoolForEachPrefix()
    {
        ClusterRun run = await Run(LoadBalancerAllocator.Calico, new LoadBalancerPool("web", [Cidr.Parse("10.3.0.0/28"), Cidr.Parse("10.3.0.64/26")], false, []));

        Assert.That(Spec(run, "dev-lb-pool-lb-web-1")["blockSize"], Is.EqualTo(28d));
        Assert.That(Spec(run, "dev-lb-pool-lb-web-2")["blockSize"], Is.EqualTo(26d));
        Assert.That(Spec(run, "dev-lb-pool-lb-web-2")["assignmentMode"], Is.EqualTo("Manual"));
    }

    [Test]
    public async Task PoolsWaitForMetalLbAndForCalicoToLeaveServicesAlone()
    {
        foreach (string held in new[] { "dev-lb-metallb", Controllers })
        {
            ClusterRun run = await ClusterRun.Holding(() => Create(LoadBalancerAllocator.MetalLb), held);

            Assert.That(run.StartedEarly, Has.No.Member("dev-lb-pool-default"));
        }
    }

    [Test]
    public async Task MetalLbNeedsPodsButNoPeers()
    {
        ClusterRun run = await ClusterRun.Holding(() => Create(LoadBalancerAllocator.MetalLb), "dev-calico-bgp");

        Assert.That(run.StartedEarly, Has.Member("dev-lb-metallb"));
    }

    [Test]
    public async Task NobodyGivesAddressesWhenToldSo()
    {
        ClusterRun run = await Run(LoadBalancerAllocator.None);

        Assert.That(run.Registered.Keys, Has.None.StartsWith("dev-lb-"));
    }

    [TestCase(LoadBalancerAllocator.MetalLb, "metallb.io/loadBalancerIPs", "10.3.0.1,2001:db8::1")]
    [TestCase(LoadBalancerAllocator.Calico, "projectcalico.org/loadBalancerIPs", "[\"10.3.0.1\",\"2001:db8::1\"]")]
    public void AsksForFixedAddressesInTheWordsOfTheAllocator(LoadBalancerAllocator allocator, string key, string value)
        => Assert.That(
            LoadBalancerAnnotations.For(allocator, [IPAddress.Parse("10.3.0.1"), IPAddress.Parse("2001:db8::1")]),
            Is.EqualTo(new Dictionary<string, string> { [key] = value }));

    private static IEnumerable<object> Uses(ClusterRun run)
        => run.OfType("kubernetes:projectcalico.org/v3:IPPool").SelectMany(pool => (ImmutableArray<object>)Spec(run, pool.Name!)["allowedUses"]);

    private static ImmutableDictionary<string, object> Spec(ClusterRun run, string name) => (ImmutableDictionary<string, object>)run.Inputs(name)["spec"];

    private static Task<ClusterRun> Run(LoadBalancerAllocator allocator, params LoadBalancerPool[] pools) => ClusterRun.Of(() => Create(allocator, pools));

    private static void Create(LoadBalancerAllocator allocator, params LoadBalancerPool[] pools)
        => _ = new LoadBalancing(
            "dev-lb",
            new LoadBalancingArgs { Topology = Topologies.Dev, Network = new CalicoRunOptions().Create(), Allocator = allocator, Pools = pools });
}
