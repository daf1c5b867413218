using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings;

public sealed class StackSettingsReaderTests
{
    [Test]
    public void MakesTheTopologyOfAValidStack()
    {
        ClusterTopology topology = new SampleStack().Plan().Topology;

        Assert.Multiple(() =>
        {
            Assert.That(topology.Nodes.Select(node => node.Name), Is.EqualTo(new[] { "dev-cp-1", "dev-cp-2", "dev-cp-3", "dev-worker-1", "dev-worker-2", "dev-worker-3" }));
            Assert.That(topology.Nodes.Select(node => node.PrimaryAddress.ToString()), Is.EqualTo(new[] { "192.168.2.11", "192.168.2.12", "192.168.2.13", "192.168.2.21", "192.168.2.22", "192.168.2.23" }));
            Assert.That(topology.Nodes.Select(node => node.Asn), Has.All.EqualTo(65003));
            Assert.That(topology.AnchorLeaves.Select(leaf => leaf.TopologyDn), Is.EqualTo(new[] { "topology/pod-1/node-201", "topology/pod-1/node-202" }));
            Assert.That(topology.NonAnchorLeaves.Single().NodeId, Is.EqualTo(203));
            Assert.That(topology.Sessions().Count(), Is.EqualTo(12));
            Assert.That(topology.Mtu, Is.EqualTo(9000));
        });
    }

    [Test]
    public void NamesMissingSectionsWithTheirMeaning()
    {
        (StackPlan? plan, SettingsErrors errors) = new SampleStack().With("network", null).With("bgp", null).Read();

        Assert.That(plan, Is.Null);
        Assert.That(errors.All.Select(error => error.Path), Is.EqualTo(new[] { "calico-aci:network", "calico-aci:bgp" }));
        Assert.That(errors.All[0].Message, Does.Contain("must be an object (The VLAN and the address ranges of the cluster)"));
    }

    [Test]
    public void SuggestsTheNearestKey()
    {
        (_, SettingsErrors errors) = new SampleStack().With("netwrok", "{}").Read();

        Assert.That(errors.All.Single().ToString(), Is.EqualTo("calico-aci:netwrok: is not a setting; did you mean 'network'? [CA001]"));
    }

    [Test]
    public void KnowsTheSecrets()
    {
        (_, SettingsErrors errors) = new SampleStack().With("bgpPassword", "\"[secret]\"").Read();

        Assert.That(errors.All, Is.Empty);
    }

    [Test]
    public void RefusesSecretsInPlainTextWithoutShowingThem()
    {
        StackConfiguration configuration = new SampleStack().With("bgpPassword", "\"swordfish\"").With("vrrpPassword", "\"much-too-long\"").ToConfiguration();
        var errors = new SettingsErrors();

        Assert.That(StackSettingsReader.Read(configuration with { SecretKeys = new HashSet<string>() }, errors), Is.Null);
        Assert.That(errors.All.Select(error => $"{error.Path} {error.Id}"), Is.EqualTo(new[] { "calico-aci:bgpPassword CA334", "calico-aci:vrrpPassword CA334", "calico-aci:vrrpPassword CA333" }));
        Assert.That(errors.All[0].Message, Does.Contain("must be encrypted").And.EndWith("pulumi config set --secret calico-aci:bgpPassword"));
        Assert.That(string.Join(' ', errors.All), Does.Not.Contain("swordfish").And.Not.Contain("much-too-long"));
    }

    [Test]
    public void AsksForTheSecretsThatSettingsNeed()
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("sshPrivateKey", null)
            .With("vrrpPassword", null)
            .With("addons", """{ "vkaci": { "apicAddresses": ["10.0.0.1"], "apicUser": "u", "certificateName": "c", "storageClass": "s" } }""")
            .Read();

        Assert.That(errors.All.Select(error => error.Path), Is.EquivalentTo(new[]
        {
            "calico-aci:sshPrivateKey", "calico-aci:vrrpPassword", "calico-aci:vkaciPrivateKey", "calico-aci:vkaciDatabasePassword",
        }));
        Assert.That(errors.All[0].Message, Does.EndWith("Set it with: pulumi config set --secret calico-aci:vrrpPassword"));
    }

    [Test]
    public void NeedsNoVrrpPasswordWithoutKeepalived()
        => Assert.That(
            new SampleStack().With("vrrpPassword", null).With("kubernetes.loadBalancer", """{ "kind": "existing" }""").Read().Errors.All,
            Is.Empty);

    [Test]
    public void ShowsNoPartOfASectionThatIsSecret()
    {
        var errors = new SettingsErrors();
        StackSettingsReader.Read(new SampleStack().With("cluster.domain", "\"TOP SECRET\"").ToConfiguration("cluster"), errors);

        Assert.That(errors.All.Single().Path, Is.EqualTo("calico-aci:cluster.domain"));
        Assert.That(errors.All.Single().Message, Does.Not.Contain("TOP"));
    }

    [Test]
    public void RefusesATextWhereASectionIsAnObject()
    {
        (_, SettingsErrors errors) = new SampleStack().With("cluster", "\"dev\"").Read();

        Assert.That(errors.All.Single().ToString(), Is.EqualTo("calico-aci:cluster: found 'dev'; must be an object [CA003]"));
    }

    [Test]
    public void WarnsOfDocumentationAsNumbers()
    {
        (StackPlan? plan, SettingsErrors errors) = new SampleStack().With("bgp.clusterAsn", "64496").Read();

        Assert.That(plan, Is.Not.Null);
        Assert.That(errors.Warnings.Single().Id, Is.EqualTo("CA108"));
    }

    [Test]
    public void BuildsBothAddressFamilies()
    {
        ClusterTopology topology = DualStack().Plan().Topology;

        Assert.That(topology.Families, Is.EqualTo(new[] { AddressFamily.Ipv4, AddressFamily.Ipv6 }));
        Assert.That(topology.Nodes[4].Addresses[AddressFamily.Ipv6].ToString(), Is.EqualTo("2001:db8:2::22"));
        Assert.That(topology.Sessions().Count(), Is.EqualTo(24));
    }

    [Test]
    public void GivesTheFirstHostAddressTheFirstAs()
    {
        ClusterTopology topology = new SampleStack()
            .With("bgp", """{ "scheme": "per-node", "fabricAsn": 63500, "firstNodeAsn": 63551 }""")
            .With("nodes.controlPlane.firstAddress", """["192.168.2.3"]""")
            .Plan().Topology;

        Assert.That(topology.Nodes.Select(node => node.Asn), Is.EqualTo(new uint[] { 63553, 63554, 63555, 63571, 63572, 63573 }));
    }

    internal static SampleStack DualStack() => new SampleStack()
        .With("network.nodes[1]", """{ "subnet": "2001:db8:2::/64", "gateway": "2001:db8:2::fffd", "floating": "2001:db8:2::fffe" }""")
        .With("network.pods[1]", "\"2001:db8:3::/64\"")
        .With("network.services[1]", "\"2001:db8:4::/112\"")
        .With("network.loadBalancers[1]", "\"2001:db8:5::/112\"")
        .With("network.external", "[]")
        .With("leaves[0].addresses[1]", "\"2001:db8:2::1\"")
        .With("leaves[1].addresses[1]", "\"2001:db8:2::2\"")
        .With("nodes.controlPlane.firstAddress[1]", "\"2001:db8:2::11\"")
        .With("nodes.workers.worker.firstAddress[1]", "\"2001:db8:2::21\"");
}
