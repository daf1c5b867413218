using System.Globalization;
using System.Text.RegularExpressions;
using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings;

public sealed class StackRulesTests
{
    private const string PerNode = """{ "scheme": "per-node", "fabricAsn": 65002, "firstNodeAsn": 64513 }""";

    [TestCase("network.pods[1]", "\"10.9.0.0/16\"", "network.pods", "CA102", "more than one IPv4 entry")]
    [TestCase("network.pods[1]", "\"2001:db8::/64\"", "network.pods", "CA102", "has an IPv6 entry; the cluster's node subnets are IPv4 only")]
    [TestCase("network.external", "[\"2001:db8::/64\", \"10.4.0.0/24\"]", "network.external", "CA102", "has an IPv6 entry")]
    [TestCase("cluster.apiServer.addresses[1]", "\"2001:db8::1\"", "cluster.apiServer.addresses", "CA102", "has an IPv6 entry")]
    [TestCase("leaves[0].addresses", "[]", "leaves[0].addresses", "CA102", "has no IPv4 entry")]
    [TestCase("nodes.workers.worker.overrides", "{\"2\": {\"addresses\": [\"2001:db8::1\", \"192.168.2.99\"]}}", "nodes.workers.worker.overrides.2.addresses", "CA102", "has an IPv6 entry")]
    [TestCase("network.nodes[0].gateway", "\"192.168.3.1\"", "network.nodes[0].gateway", "CA103", "must be a host address of the node subnet 192.168.2.0/24")]
    [TestCase("network.nodes[0].gateway", "\"2001:db8::1\"", "network.nodes[0].gateway", "CA103", "must be a host address of the node subnet 192.168.2.0/24")]
    [TestCase("network.nodes[0].floating", "\"192.168.2.255\"", "network.nodes[0].floating", "CA103", "must be a host address")]
    [TestCase("leaves[1].addresses[0]", "\"192.168.2.0\"", "leaves[1].addresses[0]", "CA103", "gives leaf 202 the address 192.168.2.0")]
    [TestCase("cluster.apiServer.addresses[0]", "\"10.0.0.1\"", "cluster.apiServer.addresses[0]", "CA103", "gives the Kubernetes API the address 10.0.0.1")]
    [TestCase("nodes.workers.worker.firstAddress[0]", "\"192.168.9.1\"", "nodes.workers.worker.firstAddress", "CA103", "gives node dev-worker-1 the address 192.168.9.1 (and 2 more)")]
    [TestCase("nodes.workers.worker.overrides", "{\"2\": {\"addresses\": [\"192.168.9.9\"]}}", "nodes.workers.worker.overrides.2.addresses", "CA103", "gives node dev-worker-2 the address 192.168.9.9")]
    [TestCase("network.nodes[0].floating", "\"192.168.2.253\"", "network.nodes[0].floating", "CA104", "which calico-aci:network.nodes[0].gateway gives to the gateway")]
    [TestCase("leaves[1].addresses[0]", "\"192.168.2.1\"", "leaves[1].addresses[0]", "CA104", "calico-aci:leaves[0].addresses[0] gives to leaf 201")]
    [TestCase("cluster.apiServer.addresses[0]", "\"192.168.2.2\"", "cluster.apiServer.addresses[0]", "CA104", "gives to leaf 202")]
    [TestCase("nodes.workers.worker.firstAddress[0]", "\"192.168.2.12\"", "nodes.workers.worker.firstAddress", "CA104", "gives node dev-worker-1 the address 192.168.2.12, which calico-aci:nodes.controlPlane.firstAddress gives to node dev-cp-2 (and 1 more)")]
    [TestCase("network.pods[0]", "\"10.2.0.0/16\"", "network.services[0]", "CA105", "found 10.2.0.0/20, which overlaps 10.2.0.0/16 of calico-aci:network.pods[0]")]
    [TestCase("network.external[0]", "\"192.168.2.128/26\"", "network.external[0]", "CA105", "overlaps 192.168.2.0/24 of calico-aci:network.nodes[0].subnet")]
    [TestCase("network.loadBalancers[0]", "\"10.4.0.0/25\"", "network.external[0]", "CA105", "overlaps 10.4.0.0/25")]
    [TestCase("network.pods[0]", "\"10.1.0.0/24\"", "network.pods[0]", "CA106", "has 4 blocks of length /26; 6 nodes with up to 110 pods each need 12")]
    [TestCase("network.pods[0]", "\"10.1.0.0/27\"", "network.pods[0]", "CA106", "has 0 blocks")]
    [TestCase("network.services[0]", "\"10.2.0.0/29\"", "network.services[0]", "CA122", "the prefix length must be from 12 to 28")]
    [TestCase("network.services[0]", "\"11.0.0.0/11\"", "network.services[0]", "CA122", "the prefix length must be from 12 to 28")]
    [TestCase("bgp.clusterAsn", "23456", "bgp.clusterAsn", "CA107", "reserved (AS_TRANS, RFC 6793)")]
    [TestCase("bgp.fabricAsn", "65535", "bgp.fabricAsn", "CA107", "reserved (RFC 7300)")]
    [TestCase("bgp.localAsn", "65535", "bgp.localAsn", "CA107", "reserved")]
    [TestCase("bgp.clusterAsn", null, "bgp.clusterAsn", "CA109", "the scheme 'shared' needs it")]
    [TestCase("bgp.firstNodeAsn", "64512", "bgp.firstNodeAsn", "CA109", "the scheme 'shared' has no use for it")]
    [TestCase("nodes.workers.worker.overrides", "{\"2\": {\"asn\": 64999}}", "nodes.workers.worker.overrides.2.asn", "CA109", "gives every node the AS 65003")]
    [TestCase("bgp.clusterAsn", "65002", "bgp.clusterAsn", "CA110", "also the AS of the leaves")]
    [TestCase("bgp.localAsn", "65003", "bgp.clusterAsn", "CA110", "also the AS of the leaves")]
    [TestCase("bgp.localAsn", "65002", "bgp.localAsn", "CA125", "the fabric's own AS")]
    [TestCase("leaves[0].routerId", null, "leaves[0].routerId", "CA112", "anchor leaf 201 needs an IPv4 address")]
    [TestCase("leaves[0].routerId", "\"2001:db8::1\"", "leaves[0].routerId", "CA112", "must be an IPv4 address")]
    [TestCase("leaves[1].routerId", "\"1.1.1.201\"", "leaves[1].routerId", "CA112", "the router ID of calico-aci:leaves[0]")]
    [TestCase("bgp.leafByLeaf", "{\"order\": [202, 203]}", "bgp.leafByLeaf.order[1]", "CA131", "found 203, which is not an anchor leaf; these are 201, 202")]
    [TestCase("bgp.leafByLeaf", "{\"order\": [202, 201, 202]}", "bgp.leafByLeaf.order[2]", "CA131", "found 202, which calico-aci:bgp.leafByLeaf.order[0] names already")]
    [TestCase("bgp.leafByLeaf", "{\"waitSeconds\": 10}", "bgp.leafByLeaf.waitSeconds", "CA005", "from 30 to 3600 s")]
    [TestCase("racks", "{\"r9\": {}}", "racks.r9", "CA132", "is about the rack 'r9', which has no leaf; racks with one are r1")]
    [TestCase("racks", "{\"r1\": {\"formerly\": \"r1\"}}", "racks.r1.formerly", "CA132", "found 'r1', which is a rack of the stack")]
    [TestCase("leaves[2].node", "201", "leaves[2].node", "CA113", "which calico-aci:leaves[0] describes already")]
    [TestCase("nodes.workers.worker.racks", "[\"r1\", \"r2\"]", "nodes.workers.worker.racks", "CA115", "puts node dev-worker-2 in rack 'r2', which has no anchor leaf; racks with one are r1")]
    [TestCase("nodes.workers.worker.overrides", "{\"2\": {\"rack\": \"r9\"}}", "nodes.workers.worker.overrides.2.rack", "CA115", "puts node dev-worker-2 in rack 'r9'")]
    [TestCase("leaves[2].routerId", "\"1.1.1.203\"", "leaves[2].routerId", "CA116", "not an anchor")]
    [TestCase("leaves[2].addresses", "[\"192.168.2.3\"]", "leaves[2].addresses", "CA116", "only has the floating address")]
    [TestCase("nodes.controlPlane.count", "4", "nodes.controlPlane.count", "CA117", "gives 4 control-plane nodes; must be an odd number")]
    [TestCase("nodes.controlPlane.count", "0", "nodes.controlPlane.count", "CA117", "gives 0 control-plane nodes")]
    [TestCase("nodes.controlPlane.except", "[1]", "nodes.controlPlane.count", "CA117", "gives 2 control-plane nodes")]
    [TestCase("nodes.workers.worker.overrides", "{\"2\": {\"name\": \"dev-cp-1\"}}", "nodes.workers.worker.overrides.2.name", "CA119", "the name 'dev-cp-1' of node 1")]
    [TestCase("nodes.workers.worker.shortName", "\"cp\"", "nodes.workers.worker", "CA119", "like calico-aci:nodes.controlPlane")]
    [TestCase("nodes.workers.worker.shortName", "\"Big\"", "nodes.workers.worker", "CA119", "lower-case RFC 1123 label")]
    [TestCase("nodes.workers.worker.except", "[4]", "nodes.workers.worker.except[0]", "CA120", "only has nodes 1 to 3")]
    [TestCase("nodes.workers.worker.overrides", "{\"4\": {\"rack\": \"r1\"}}", "nodes.workers.worker.overrides.4", "CA120", "node 4, which the pool does not have")]
    [TestCase("cluster.apiServer.port", "6443", "cluster.apiServer.port", "CA126", "the API server itself")]
    [TestCase("network.vlan", "1", "network.vlan", "CA005", "from 2 to 4094")]
    [TestCase("network.mtu", "9217", "network.mtu", "CA005", "from 576 to 9216 bytes")]
    [TestCase("bgp.clusterAsn", "4294967295", "bgp.clusterAsn", "CA005|CA107|CA208", "from 1 to 4294967294")]
    [TestCase("cluster.name", "\"Dev\"", "cluster.name", "CA006", "a lower-case RFC 1123 label")]
    [TestCase("nodes.workers.worker.overrides", "{\"x\": {\"rack\": \"r1\"}}", "nodes.workers.worker.overrides.x", "CA003", "must be a whole number")]
    public void RefusesWhatBreaksARule(string setting, string? json, string path, string id, string message)
    {
        (StackPlan? plan, SettingsErrors errors) = new SampleStack().With(setting, json).Read();

        Assert.That(plan, Is.Null);
        Assert.That(errors.All.Select(error => error.Path), Does.Contain($"calico-aci:{path}"), string.Join('\n', errors.All));
        Assert.That(errors.All.Select(error => error.Id), Has.All.Matches($"^({id})$"), string.Join('\n', errors.All));
        Assert.That(errors.All.Select(error => error.Message), Has.Some.Contain(message), string.Join('\n', errors.All));
    }

    [TestCase("kube-vip", 6443, false)]
    [TestCase("kube-vip", 10250, true)]
    [TestCase("existing", 10250, false)]
    public void HaproxyRunsBesideKubeVipWhereThePortIsNotThatOfTheApiServers(string kind, int port, bool refused)
    {
        (_, SettingsErrors errors) = new SampleStack().With("kubernetes.loadBalancer", $"{{ \"kind\": \"{kind}\" }}").With("cluster.apiServer.port", $"{port}").Read();

        Assert.That(errors.All.Select(error => error.Id), refused ? Has.Member("CA126") : Has.No.Member("CA126"));
    }

    [TestCase(64, true)]
    [TestCase(65, false)]
    [TestCase(110, false)]
    public void CountsTheBlocksThatThePodsOfAllNodesNeed(int maxPods, bool fits)
    {
        SampleStack stack = new SampleStack()
            .With("network.pods[0]", "\"10.1.0.0/23\"")
            .With("kubernetes.maxPods", maxPods.ToString(CultureInfo.InvariantCulture));

        Assert.That(stack.Read().Errors.All.Select(error => error.Id), fits ? Is.Empty : Is.EqualTo(new[] { "CA106" }));
    }

    [TestCase(27, null)]
    [TestCase(26, "CA201")]
    public void LeavesRangesThatPoolsDivideToThePools(int blockSize, string? id)
    {
        SampleStack stack = new SampleStack()
            .With("network.pods[0]", "\"10.1.0.0/24\"")
            .With("nodes.workers.worker.count", "5")
            .With("kubernetes.maxPods", "30")
            .With("calico", $$"""{ "pools": [{ "name": "a", "cidr": "10.1.0.0/24", "blockSize": {{blockSize}} }] }""");

        Assert.That(stack.Read().Errors.All.Select(error => error.Id), id is null ? Is.Empty : Is.EqualTo(new[] { id }));
    }

    [Test]
    public void CountsTheBlocksOfAFamilyWithoutPools()
    {
        SampleStack stack = new SampleStack()
            .With("network.nodes[1]", """{ "subnet": "2001:db8:2::/64", "gateway": "2001:db8:2::253", "floating": "2001:db8:2::254" }""")
            .With("network.pods[1]", "\"2001:db8:1::/122\"")
            .With("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/16" }] }""");

        Assert.That(stack.Read().Errors.All.Where(error => error.Id == "CA106").Select(error => error.Path), Is.EqualTo(new[] { "calico-aci:network.pods[1]" }));
    }

    [TestCase("network.nodes", "[]")]
    [TestCase("nodes.workers.worker.racks", "[]")]
    [TestCase("nodes.workers.worker.count", "2000000000")]
    [TestCase("nodes.workers.worker.firstAddress", "[\"255.255.255.255\"]")]
    [TestCase("leaves", "[]")]
    public void ChecksEvenExtremesWithoutTrouble(string setting, string json)
        => Assert.That(new SampleStack().With(setting, json).Read().Errors.All, Is.Not.Empty);

    [TestCase("nodes.workers.worker.overrides", "{\"2\": {\"asn\": 64523}}", "nodes.workers.worker.overrides.2.asn", "CA111", "the AS number 64523 of node dev-cp-1")]
    [TestCase("nodes.workers.worker.overrides", "{\"2\": {\"asn\": 65002}}", "nodes.workers.worker.overrides.2.asn", "CA110", "also the AS of the leaves")]
    [TestCase("bgp.firstNodeAsn", "65525", "bgp.firstNodeAsn", "CA107", "gives node dev-cp-1 the AS number 65535, which is reserved")]
    [TestCase("bgp.firstNodeAsn", "4294967290", "bgp.firstNodeAsn", "CA111", "gives node dev-cp-1 no AS number from 1 to 4294967294")]
    [TestCase("bgp.clusterAsn", "65003", "bgp.clusterAsn", "CA109", "the scheme 'per-node' has no use for it")]
    public void RefusesWhatBreaksARuleOfTheAsPerNode(string setting, string json, string path, string id, string message)
    {
        (StackPlan? plan, SettingsErrors errors) = new SampleStack().With("bgp", PerNode).With(setting, json).Read();

        Assert.That(plan, Is.Null);
        Assert.That(errors.All[0].Path, Is.EqualTo($"calico-aci:{path}"));
        Assert.That(errors.All[0].Id, Is.EqualTo(id));
        Assert.That(errors.All[0].Message, Does.Contain(message));
    }

    [Test]
    public void LetsALoadBalancerOfTheUsersOwnBeAnywhere()
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("kubernetes.loadBalancer", """{ "kind": "existing" }""")
            .With("cluster.apiServer", """{ "addresses": ["10.99.0.1"], "port": 6443 }""")
            .Read();

        Assert.That(errors.All, Is.Empty);
    }

    [TestCase(397, true)]
    [TestCase(398, false)]
    public void AllowsFourHundredSessionsALeaf(int workers, bool allowed)
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("network.nodes[0]", """{ "subnet": "192.168.0.0/16", "gateway": "192.168.2.253", "floating": "192.168.2.254" }""")
            .With("nodes.workers.worker.firstAddress", """["192.168.100.1"]""")
            .With("nodes.workers.worker.count", $"{workers}")
            .Read();

        Assert.That(errors.All.Select(error => error.Path), Is.EqualTo(allowed ? [] : new[] { "calico-aci:leaves[0]", "calico-aci:leaves[1]" }));
        Assert.That(errors.All.Select(error => error.Id), Has.All.EqualTo("CA118"));
    }

    [Test]
    public void CountsSessionsOfBothFamilies()
    {
        (_, SettingsErrors errors) = StackSettingsReaderTests.DualStack()
            .With("network.nodes[0].subnet", "\"192.168.0.0/16\"")
            .With("nodes.workers.worker.firstAddress", """["192.168.100.1", "2001:db8:2::1000"]""")
            .With("nodes.workers.worker.count", "198")
            .Read();

        Assert.That(errors.All.Select(error => error.Message), Has.Exactly(2).Contains("402 BGP sessions (201 nodes in rack 'r1', 2 address families)"));
    }

    [Test]
    public void RefusesALoopbackRouterIdInTheNodeSubnet()
    {
        (_, SettingsErrors errors) = new SampleStack().With("leaves[0].routerId", "\"192.168.2.200\"").With("leaves[0].routerIdLoopback", "true").Read();

        Assert.That(errors.All.Single().Id, Is.EqualTo("CA124"));
    }

    [Test]
    public void EveryDiagnosticIsDocumented()
    {
        string page = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "docs/diagnostics.md"));
        IEnumerable<string> used = Directory.EnumerateFiles(Path.Combine(RepositoryFiles.Root, "infra"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Regex.Matches(File.ReadAllText(file), "\"(CA\\d{3})\"").Select(match => match.Groups[1].Value));

        Assert.That(used.Distinct(), Is.SubsetOf(Regex.Matches(page, @"\| (CA\d{3}) \|").Select(match => match.Groups[1].Value)));
    }
}
