using System.Collections.Immutable;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking;
using Pulumi;

namespace CalicoAci.Components.Tests.Networking;

public sealed class CalicoNetworkInstallationTests
{
    [Test]
    public async Task MatchesTheManifestsOfTheDevStack()
    {
        ClusterRun run = await Run(options => options.Password = "s3cret");

        Snapshot.Match(Manifests.Text(run.Registered.Values), "dev.yaml");
    }

    [Test]
    public async Task MatchesTheManifestsOfAStackWithEverything()
    {
        ClusterRun run = await Run(options =>
        {
            options.Topology = Topologies.PerNodeDualStack;
            options.Password = "s3cret";
            options.Dataplane = CalicoDataplane.Ebpf;
            options.ApiEndpoint = new ApiEndpoint("api.dev.example.com", 8443);
            options.Encapsulation = PodEncapsulation.VxlanCrossSubnet;
            options.NatOutgoing = true;
            options.WireGuard = true;
            options.GatewayApi = true;
            options.Registry = new ImageRegistry("registry.example.com:5000", "mirror/calico", Output.CreateSecret("{}"));
            options.Reserved = [Cidr.Parse("10.1.0.0/28")];
            options.Bgp = new BgpTuning { RestrictExports = true };
            options.Pools =
            [
                new PodAddressPool("rack-1", Cidr.Parse("10.1.0.0/18"), null, ["rack-1"], null),
                new PodAddressPool("rack-2", Cidr.Parse("10.1.64.0/18"), 27, ["rack-2"], null),
                new PodAddressPool("all-v6", Cidr.Parse("2001:db8:1::/64"), null, [], null),
                new PodAddressPool("red", Cidr.Parse("10.1.128.0/20"), null, [], "team == 'red'"),
            ];
        });

        Snapshot.Match(Manifests.Text(run.Registered.Values), "everything.yaml");
    }

    [TestCase(PodEncapsulation.None, false, AddressFamily.Ipv4, 9000)]
    [TestCase(PodEncapsulation.VxlanCrossSubnet, false, AddressFamily.Ipv4, 8950)]
    [TestCase(PodEncapsulation.None, true, AddressFamily.Ipv4, 8940)]
    [TestCase(PodEncapsulation.VxlanCrossSubnet, true, AddressFamily.Ipv4, 8940)]
    [TestCase(PodEncapsulation.VxlanCrossSubnet, false, AddressFamily.Ipv6, 8930)]
    [TestCase(PodEncapsulation.None, true, AddressFamily.Ipv6, 8920)]
    public void TakesWhatEncapsulationAddsFromTheMtuOfPods(PodEncapsulation encapsulation, bool wireGuard, AddressFamily family, int expected)
        => Assert.That(PodMtu.For(Topologies.Of(AsScheme.Shared, 1, family), CalicoDataplane.Iptables, encapsulation, wireGuard), Is.EqualTo(expected));

    [TestCase(CalicoDataplane.Nftables, false, AddressFamily.Ipv4, 9000)]
    [TestCase(CalicoDataplane.Ebpf, false, AddressFamily.Ipv4, 8950)]
    [TestCase(CalicoDataplane.Ebpf, false, AddressFamily.Ipv6, 8930)]
    [TestCase(CalicoDataplane.Ebpf, true, AddressFamily.Ipv4, 8940)]
    public void LeavesRoomForTheTunnelOfTheEbpfDataPlane(CalicoDataplane dataplane, bool wireGuard, AddressFamily family, int expected)
        => Assert.That(PodMtu.For(Topologies.Of(AsScheme.Shared, 1, family), dataplane, PodEncapsulation.None, wireGuard), Is.EqualTo(expected));

    [TestCase(CalicoDataplane.Iptables, "Iptables")]
    [TestCase(CalicoDataplane.Nftables, "Nftables")]
    [TestCase(CalicoDataplane.Ebpf, "BPF")]
    public async Task NamesTheDataPlane(CalicoDataplane dataplane, string expected)
    {
        ClusterRun run = await Run(options =>
        {
            options.Dataplane = dataplane;
            options.ApiEndpoint = new ApiEndpoint("192.168.2.250", 8443);
        });

        Assert.That(Network(run)["linuxDataplane"], Is.EqualTo(expected));
        Assert.That(run.Registered.ContainsKey("dev-calico-api-endpoint"), Is.EqualTo(dataplane == CalicoDataplane.Ebpf));
    }

    [Test]
    public async Task FindsTheNodeAddressOfEachFamilyInTheNodeObject()
    {
        ClusterRun run = await Run(options => options.Topology = Topologies.Of(AsScheme.Shared, 1, AddressFamily.Ipv6));

        ImmutableDictionary<string, object> network = Network(run);
        Assert.That(network, Does.Not.ContainKey("nodeAddressAutodetectionV4"));
        Assert.That(((ImmutableDictionary<string, object>)network["nodeAddressAutodetectionV6"])["kubernetes"], Is.EqualTo("NodeInternalIP"));
    }

    [TestCase(null, null)]
    [TestCase("mirror/calico", "mirror/calico/operator")]
    public async Task TakesTheOperatorsOwnImageFromTheImagePath(string? imagePath, string? expected)
    {
        ClusterRun run = await Run(options => options.Registry = new ImageRegistry("registry.example.com", imagePath, null));

        var values = (ImmutableDictionary<string, object>)run.Inputs("dev-calico-operator")["values"];
        var image = (ImmutableDictionary<string, object>)values["tigeraOperator"];
        Assert.That(image["registry"], Is.EqualTo("registry.example.com"));
        Assert.That(image.GetValueOrDefault("image"), Is.EqualTo(expected));
    }

    [TestCase(true, false, AddressFamily.Ipv4)]
    [TestCase(false, true, AddressFamily.Ipv6)]
    [TestCase(true, true, AddressFamily.Ipv4, AddressFamily.Ipv6)]
    public async Task EncryptsTheFamiliesOfTheClusterOnly(bool ipv4, bool ipv6, params AddressFamily[] families)
    {
        ClusterRun run = await Run(options =>
        {
            options.Topology = Topologies.Of(AsScheme.Shared, 1, families);
            options.WireGuard = true;
        });

        var spec = (ImmutableDictionary<string, object>)run.Inputs("dev-calico-felix")["spec"];
        Assert.That((spec["wireguardEnabled"], spec["wireguardEnabledV6"]), Is.EqualTo(((object)ipv4, (object)ipv6)));
    }

    [Test]
    public async Task WireGuardIsSwitchedOffInTheClusterToo()
    {
        ClusterRun run = await Run(options => options.WireGuard = false);

        var spec = (ImmutableDictionary<string, object>)run.Inputs("dev-calico-felix")["spec"];
        Assert.That((spec["wireguardEnabled"], spec["wireguardEnabledV6"]), Is.EqualTo(((object)false, (object)false)));
    }

    [TestCase(null)]
    [TestCase("s3cret")]
    public async Task NamespaceOfCalicoIsThereWithAndWithoutAPassword(string? password)
    {
        ClusterRun run = await Run(options => options.Password = password);

        Assert.That(((ImmutableDictionary<string, object>)run.Inputs("dev-calico-namespace")["metadata"])["name"], Is.EqualTo("calico-system"));
    }

    [Test]
    public async Task ObjectsThatCalicoMakesTooAreTakenOver()
    {
        ClusterRun run = await Run(options => (options.Adopting, options.Peering) = (true, LeafPeering.Host));

        string[] shared = [.. run.Registered.Values.Where(resource => resource.Provider?.Contains("::shared::", StringComparison.Ordinal) == true).Select(resource => resource.Name!)];
        Assert.That(shared, Is.EquivalentTo(new[] { "dev-calico-felix", "dev-calico-ipam" }));
    }

    [Test]
    public void RefusesEbpfWithoutTheAddressOfTheApi()
        => Assert.That(
            () => Run(options => options.Dataplane = CalicoDataplane.Ebpf),
            Throws.Exception.With.Message.Contains("needs the address of the Kubernetes API"));

    [Test]
    public async Task KeepsThePasswordInOnePlace()
    {
        const string Password = "pa55-w0rd";
        ClusterRun run = await Run(options => options.Password = Password);

        Assert.That(
            run.Registered.Values.Where(resource => Manifests.Text([resource]).Contains(Password, StringComparison.Ordinal)).Select(resource => resource.Name),
            Is.EqualTo(new[] { "dev-calico-bgp-password" }));
    }

    [Test]
    public async Task HasNoSecretAndNoPasswordReferenceWithoutAPassword()
    {
        ClusterRun run = await Run(_ => { });

        Assert.That(run.OfType("kubernetes:core/v1:Secret"), Is.Empty);
        Assert.That(Manifests.Text(run.OfType("kubernetes:projectcalico.org/v3:BGPPeer")), Does.Not.Contain("password"));
    }

    private static ImmutableDictionary<string, object> Network(ClusterRun run)
        => (ImmutableDictionary<string, object>)((ImmutableDictionary<string, object>)run.Inputs("dev-calico-installation")["spec"])["calicoNetwork"];

    private static Task<ClusterRun> Run(Action<CalicoRunOptions> change)
    {
        var options = new CalicoRunOptions();
        change(options);
        return ClusterRun.Of(() => _ = options.Create());
    }
}
