using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings;

/// <summary>A stack has an ACI fabric or hosts that route themselves, never parts of both.</summary>
public sealed class HostRoutingRulesTests
{
    private const string Addresses = """
        { "dev-cp-1": "10.0.9.1", "dev-cp-2": "10.0.9.2", "dev-cp-3": "10.0.9.3", "dev-worker-1": "10.0.9.4", "dev-worker-2": "10.0.9.5", "dev-worker-3": "10.0.9.6" }
        """;

    [Test]
    public void TakesHostsThatRouteThemselves()
    {
        StackPlan plan = Routed().Plan();

        Assert.That(plan.Topology.Nodes.Select(node => node.Asn), Is.EqualTo(new uint[] { 4200000011, 4200000012, 4200000013, 4200000021, 4200000022, 4200000023 }));
        Assert.That(plan.Topology.AnchorLeaves, Is.Empty);
        Assert.That(plan.Topology.Nodes.Select(node => node.Compute), Has.All.EqualTo(ComputeKind.BareMetal));
    }

    [TestCase("network.vlan", "310", "network.vlan", "there is no SVI")]
    [TestCase("network.nodes[0].gateway", "\"192.168.2.253\"", "network.nodes[0].gateway", "routes come by BGP")]
    [TestCase("network.nodes[0].floating", "\"192.168.2.254\"", "network.nodes[0].floating", "there is no SVI")]
    [TestCase("leaves", """[{ "node": 201, "rack": "r1", "routerId": "1.1.1.201", "addresses": ["192.168.2.1"] }]""", "leaves", "the leaf switches are calico-aci:hostRouting.leaves")]
    [TestCase("fabric", """{ "l3out": { "name": "x" } }""", "fabric", "no object of ACI is made")]
    [TestCase("bgpPassword", "\"[secret]\"", "bgpPassword", "have no password")]
    [TestCase("bgp.fabricAsn", "65002", "bgp.fabricAsn", "the AS of each leaf is with the leaf")]
    [TestCase("bgp", """{ "scheme": "shared", "clusterAsn": 65003 }""", "bgp.scheme", "must be 'per-node'")]
    [TestCase("kubernetes.loadBalancer", """{ "kind": "kube-vip" }""", "kubernetes.loadBalancer.kind", "whose address FRR advertises")]
    [TestCase("addons", """{ "vkaci": { "apicAddresses": ["10.0.0.1"], "apicUser": "u", "certificateName": "c", "storageClass": "s" } }""", "addons.vkaci", "it shows an ACI fabric")]
    [TestCase("calico", """{ "bgp": { "restrictExports": true } }""", "calico.bgp.restrictExports", "Calico has no peers")]
    [TestCase("compute.bareMetal", "{}", "compute.bareMetal", "their interfaces are calico-aci:hostRouting.uplinks")]
    public void RefusesSettingsOfAFabricWithHostRouting(string path, string json, string errorPath, string reason)
        => AssertError(Routed().With(path, json), errorPath, "CA127", reason);

    [Test]
    public void HostsThatRouteThemselvesHaveNoRpms()
        => AssertError(Routed().With("nodes.workers.worker.osFamily", "\"rhel\""), "nodes.workers.worker.osFamily", "CA315", "for which they must be of the family 'debian'");

    [TestCase("leaves", "leaves")]
    [TestCase("network.vlan", "network.vlan")]
    [TestCase("network.nodes[0].gateway", "network.nodes[0].gateway")]
    [TestCase("network.nodes[0].floating", "network.nodes[0].floating")]
    [TestCase("bgp.fabricAsn", "bgp.fabricAsn")]
    public void MissesSettingsOfAFabricWithoutHostRouting(string path, string errorPath)
        => AssertError(new SampleStack().With(path, null), errorPath, "CA002", "is missing: it must be");

    [TestCase("hostRouting.uplinks", """["eno1"]""", "hostRouting.uplinks", "CA128", "1 uplinks; rack 'r1' has 2 leaves (leaf-1, leaf-2)")]
    [TestCase("hostRouting.uplinks", """["eno1", "eno1"]""", "hostRouting.uplinks[1]", "CA128", "a second time")]
    [TestCase("hostRouting.hostUplinks", """{ "dev-cp-1": ["eno1"] }""", "hostRouting.hostUplinks.dev-cp-1", "CA128", "1 uplinks")]
    [TestCase("hostRouting.hostUplinks", """{ "dev-cp-1": ["Eno 1", "eno2"] }""", "hostRouting.hostUplinks.dev-cp-1[0]", "CA006", "an interface name")]
    [TestCase("hostRouting.hostUplinks", """{ "dev-cp-9": ["eno1", "eno2"] }""", "hostRouting.hostUplinks.dev-cp-9", "CA305", "did you mean 'dev-cp-1'?")]
    [TestCase("hostRouting.leaves[1].asn", "4200000901", "hostRouting.leaves[1].asn", "CA128", "the AS number of leaf leaf-1")]
    [TestCase("hostRouting.leaves[1].asn", "4200000012", "hostRouting.leaves[1].asn", "CA128", "the AS number of node dev-cp-2")]
    [TestCase("hostRouting.leaves[1].asn", "65535", "hostRouting.leaves[1].asn", "CA107", "which is reserved")]
    [TestCase("hostRouting.leaves[1].name", "\"leaf-1\"", "hostRouting.leaves[1].name", "CA128", "a second time")]
    [TestCase("hostRouting.leaves[1].rack", "\"r2\"", "hostRouting.uplinks", "CA128", "rack 'r1' has 1 leaves")]
    [TestCase("nodes.controlPlane.racks", """["r9"]""", "nodes.controlPlane.racks", "CA115", "has no leaf in calico-aci:hostRouting.leaves")]
    [TestCase("nodes.controlPlane.compute", "\"vsphere\"", "nodes.controlPlane.compute", "CA128", "must be 'bare-metal'")]
    [TestCase("hostRouting.holdSeconds", "5", "hostRouting.holdSeconds", null, "")]
    [TestCase("hostRouting.keepaliveSeconds", "2", "hostRouting.holdSeconds", "CA128", "at least three keepalives of 2 s")]
    [TestCase("hostRouting.maximumPaths", "65", "hostRouting.maximumPaths", "CA005", "must be from 1 to 64")]
    [TestCase("compute.ssh.addresses", "{}", "compute.ssh.addresses", "CA128", "no management address of dev-cp-1, dev-cp-2, dev-cp-3, dev-worker-1, dev-worker-2 (and 1 more)")]
    [TestCase("cluster.apiServer.addresses", "[\"10.9.9.9\"]", "cluster.apiServer.addresses[0]", "CA103", "must be a host address of the node subnet")]
    public void ChecksHostRouting(string path, string json, string errorPath, string? id, string message)
    {
        if (id is null)
        {
            Assert.That(Routed().With(path, json).Read().Errors.All, Is.Empty);
        }
        else
        {
            AssertError(Routed().With(path, json), errorPath, id, message);
        }
    }

    [Test]
    public void NeedsIPv4ForTheRouterId()
    {
        SampleStack stack = Routed()
            .With("network", """{ "nodes": [{ "subnet": "2001:db8:2::/64" }], "pods": ["2001:db8:10::/112"], "services": ["2001:db8:20::/112"] }""")
            .With("cluster.apiServer.addresses", "[\"2001:db8:2::fa\"]")
            .With("nodes.controlPlane.firstAddress", "[\"2001:db8:2::11\"]")
            .With("nodes.workers.worker.firstAddress", "[\"2001:db8:2::21\"]");

        AssertError(stack, "network.nodes", "CA128", "IPv4 loopback address is its router ID");
    }

    private static SampleStack Routed() => new SampleStack()
        .With("leaves", null)
        .With("network.vlan", null)
        .With("network.nodes[0]", """{ "subnet": "192.168.2.0/24" }""")
        .With("bgp", """{ "scheme": "per-node", "firstNodeAsn": 4200000001 }""")
        .With("hostRouting", """{ "leaves": [{ "name": "leaf-1", "rack": "r1", "asn": 4200000901 }, { "name": "leaf-2", "rack": "r1", "asn": 4200000902 }], "uplinks": ["eno1", "eno2"] }""")
        .With("nodes.controlPlane.compute", "\"bare-metal\"")
        .With("nodes.workers.worker.compute", "\"bare-metal\"")
        .With("compute.vsphere", null)
        .With("compute.ssh.addresses", Addresses);

    private static void AssertError(SampleStack stack, string path, string id, string message)
    {
        SettingsErrors errors = stack.Read().Errors;
        Assert.That(
            errors.All.Where(error => error.Path == $"calico-aci:{path}").Select(error => $"{error.Id} {error.Message}"),
            Has.One.StartsWith($"{id} ").And.One.Contains(message),
            string.Join('\n', errors.All));
    }
}
