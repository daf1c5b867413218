using System.Collections.Immutable;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;

namespace CalicoAci.Components.Tests.Networking;

public sealed class CalicoNetworkPeeringTests
{
    private const string PeerType = "kubernetes:projectcalico.org/v3:BGPPeer";

    private static IEnumerable<TestCaseData> AllTopologies => Topologies.All.Select(topology
        => new TestCaseData(topology).SetArgDisplayNames(topology.AsScheme.ToString(), $"{topology.Racks.Count()} racks", string.Join('+', topology.Families)));

    [TestCaseSource(nameof(AllTopologies))]
    public async Task MakesExactlyTheSessionsOfTheTopology(ClusterTopology topology)
    {
        ClusterRun run = await Run(topology);

        Assert.That(SessionTable.OfManifests(run, topology.Nodes), Is.EquivalentTo(SessionTable.OfTopology(topology)));
    }

    [Test]
    public async Task PeersTheNodesOfARackWithItsLeavesByOnePeerEach()
    {
        ClusterRun run = await Run(Topologies.Of(AsScheme.Shared, racks: 2, AddressFamily.Ipv4));

        Assert.That(
            run.OfType(PeerType).Select(peer => peer.Name),
            Is.EqualTo(new[] { "dev-calico-peer-leaf-201", "dev-calico-peer-leaf-202", "dev-calico-peer-leaf-301", "dev-calico-peer-leaf-302" }));
        Assert.That(Spec(run, "dev-calico-peer-leaf-301")["nodeSelector"], Is.EqualTo("calico-aci.io/rack == 'rack-2'"));
    }

    [Test]
    public async Task ShowsTheLocalAsOfTheLeavesWhereThereIsOne()
    {
        ClusterRun run = await Run(Topologies.PerNodeDualStack);

        Assert.That(run.OfType(PeerType).Select(peer => Spec(run, peer.Name!)["asNumber"]), Is.All.EqualTo(65011d));
    }

    [Test]
    public async Task GivesEachNodeItsOwnAsWithAnAsPerNode()
    {
        ClusterRun run = await Run(Topologies.PerNodeDualStack);

        Assert.That(Spec(run, "dev-calico-peer-dev-node-21-leaf-301-v6")["localASNumber"], Is.EqualTo(4200000021d));
        Assert.That(Spec(run, "dev-calico-bgp"), Does.Not.ContainKey("asNumber"));
    }

    [Test]
    public async Task SwitchesTheMeshOffAndAdvertisesEveryServiceRange()
    {
        ClusterRun run = await Run(Topologies.PerNodeDualStack);

        ImmutableDictionary<string, object> bgp = Spec(run, "dev-calico-bgp");
        Assert.That(bgp["nodeToNodeMeshEnabled"], Is.False);
        Assert.That(Cidrs(bgp["serviceClusterIPs"]), Is.EqualTo(new[] { "10.2.0.0/20", "2001:db8:0:200::/108" }));
        Assert.That(Cidrs(bgp["serviceLoadBalancerIPs"]), Is.EqualTo(new[] { "10.3.0.0/24", "2001:db8:0:300::/112" }));
    }

    [Test]
    public async Task LeavesTheSessionsAsCalicoHasThemUnlessTuned()
    {
        ClusterRun run = await Run(Topologies.Dev);

        Assert.That(
            Spec(run, "dev-calico-peer-leaf-201").Keys,
            Is.EquivalentTo(new[] { "peerIP", "asNumber", "nodeSelector", "sourceAddress" }));
    }

    [Test]
    public async Task WritesEachTunedField()
    {
        var tuning = new BgpTuning
        {
            KeepaliveSeconds = 1,
            MaxRestartSeconds = 90,
            AllowedLocalAsNumbers = 1,
            TtlSecurityHops = 1,
            NextHopMode = Components.Networking.Calico.V3.NextHopMode.Self,
            RestrictExports = true,
            AggregateLoadBalancers = false,
        };
        ClusterRun run = await Run(Topologies.Dev, args => args.Bgp = tuning);

        ImmutableDictionary<string, object> peer = Spec(run, "dev-calico-peer-leaf-201");
        Assert.That(peer["keepaliveTime"], Is.EqualTo("1s"));
        Assert.That(peer["maxRestartTime"], Is.EqualTo("90s"));
        Assert.That(peer["numAllowedLocalASNumbers"], Is.EqualTo(1d));
        Assert.That(peer["ttlSecurity"], Is.EqualTo(1d));
        Assert.That(peer["nextHopMode"], Is.EqualTo("Self"));
        Assert.That(peer["filters"], Is.EqualTo(new object[] { "cluster-ranges" }));
        Assert.That(Spec(run, "dev-calico-bgp")["serviceLoadBalancerAggregation"], Is.EqualTo("Disabled"));
    }

    [Test]
    public async Task LetsOnlyTheRangesOfTheClusterOutWhenExportsAreRestricted()
    {
        ClusterRun run = await Run(Topologies.Dev, args => args.Bgp = new BgpTuning { RestrictExports = true });

        ImmutableDictionary<string, object> filter = Spec(run, "dev-calico-filter");
        var rules = ((ImmutableArray<object>)filter["exportV4"]).Cast<ImmutableDictionary<string, object>>().ToArray();
        Assert.That(rules.Select(rule => rule["action"]), Is.EqualTo(new[] { "Accept", "Accept", "Accept", "Reject" }));
        Assert.That(rules[..^1].Select(rule => rule["cidr"]), Is.EqualTo(new[] { "10.1.0.0/16", "10.2.0.0/20", "10.3.0.0/24" }));
        Assert.That(rules[..^1].Select(rule => rule["matchOperator"]), Is.All.EqualTo("In"));
    }

    [Test]
    public async Task LeavesPortAndPeersToTheHostWhereTheHostRoutes()
    {
        ClusterRun run = await Run(Topologies.Dev, options =>
        {
            options.Peering = LeafPeering.Host;
            options.Password = "s3cret";
            options.Bgp = new BgpTuning { RestrictExports = true };
        });

        Assert.That(run.OfType(PeerType), Is.Empty);
        Assert.That(run.OfType("kubernetes:core/v1:Secret"), Is.Empty);
        ImmutableDictionary<string, object> bgp = Spec(run, "dev-calico-bgp");
        Assert.That(bgp["listenPort"], Is.EqualTo(1790d));
        Assert.That(bgp["nodeToNodeMeshEnabled"], Is.False);
        Assert.That(bgp, Does.Not.ContainKey("asNumber"));
    }

    [Test]
    public async Task LeavesChangeThePasswordOneByOne()
    {
        ClusterTopology topology = Topologies.Dev with { AnchorLeaves = [Topologies.Dev.AnchorLeaves[0] with { BgpPassword = BgpPasswordSlot.Second }, Topologies.Dev.AnchorLeaves[1]] };
        ClusterRun run = await Run(topology, options => (options.Password, options.Password2) = ("s3cret", "n3w"));

        Assert.That(topology.AnchorLeaves.Select(leaf => SecretOf(run, leaf)), Is.EqualTo(new[] { "bgp-secrets-2", "bgp-secrets" }));
        Assert.That(run.OfType("kubernetes:core/v1:Secret").Select(secret => secret.Name), Is.EquivalentTo(new[] { "dev-calico-bgp-password", "dev-calico-bgp-password-2" }));
        var rule = (ImmutableDictionary<string, object>)((ImmutableArray<object>)run.Inputs("dev-calico-bgp-role")["rules"])[0];
        Assert.That(rule["resourceNames"], Is.EqualTo(new[] { "bgp-secrets", "bgp-secrets-2" }));

        static object SecretOf(ClusterRun run, AnchorLeaf leaf) =>
            ((ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)Spec(run, $"dev-calico-peer-leaf-{leaf.NodeId}")["password"])["secretKeyRef"])["name"];
    }

    private static IEnumerable<object> Cidrs(object list) => ((ImmutableArray<object>)list).Select(item => ((ImmutableDictionary<string, object>)item)["cidr"]);

    private static ImmutableDictionary<string, object> Spec(ClusterRun run, string name) => (ImmutableDictionary<string, object>)run.Inputs(name)["spec"];

    private static Task<ClusterRun> Run(ClusterTopology topology, Action<CalicoRunOptions>? change = null)
    {
        var options = new CalicoRunOptions { Topology = topology };
        change?.Invoke(options);
        return ClusterRun.Of(() => _ = options.Create());
    }
}
