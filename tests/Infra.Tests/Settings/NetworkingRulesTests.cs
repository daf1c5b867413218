using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings;

public sealed class NetworkingRulesTests
{
    private const string Pool = """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/17" }] }""";

    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.9.0.0/17" }] }""", "calico.pools[0].cidr", "CA201", "must lie in calico-aci:network.pods (10.1.0.0/16)")]
    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/17", "racks": ["r9"] }] }""", "calico.pools[0].racks[0]", "CA201", "found 'r9', a rack without a node")]
    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/17", "namespaceSelector": "x == 'y'" }] }""", "calico.pools", "CA201", "has no IPv4 pool for all namespaces in rack r1")]
    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/17" }, { "name": "b", "cidr": "10.1.64.0/18" }] }""", "calico.pools[1].cidr", "CA099", "overlaps pool 'a'")]
    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/17" }, { "name": "a", "cidr": "10.1.128.0/18" }] }""", "calico.pools[1].name", "CA099", "a second time")]
    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/17", "blockSize": 64 }] }""", "calico.pools[0].blockSize", "CA099", "have a length of 20 to 32")]
    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/27" }] }""", "calico.pools[0].cidr", "CA201", "smaller than a block of /26 (calico-aci:calico.blockSizeV4)")]
    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/24" }] }""", "calico.pools", "CA201", "for rack r1: blocks for 2 of its 6 nodes with up to 110 pods each")]
    [TestCase("calico", """{ "pools": [{ "name": "a", "cidr": "10.1.0.0/24" }, { "name": "b", "cidr": "10.1.1.0/24" }, { "name": "c", "cidr": "10.1.2.0/24" }] }""", "calico.pools", null, null)]
    [TestCase("calico", """{ "bgp": { "keepaliveSeconds": 2 } }""", "calico.bgp.keepaliveSeconds", "CA206", "the leaves' hold time is 3 s (calico-aci:fabric.bgpPolicy.hold)")]
    [TestCase("calico", """{ "bgp": { "keepaliveSeconds": 1 } }""", "calico.bgp.keepaliveSeconds", null, null)]
    [TestCase("calico", """{ "bgp": { "ttlSecurityHops": 1 } }""", "calico.bgp.ttlSecurityHops", "CA206", "a TTL of at least 255 only; leaves send 1 (calico-aci:fabric.bgpPolicy.ttl)")]
    [TestCase("loadBalancing", """{ "allocator": "calico", "pools": [{ "name": "a", "cidrs": ["10.3.0.0/27", "10.3.0.32/27"] }, { "name": "a-1", "cidrs": ["10.3.0.64/27"] }] }""", "loadBalancing.pools[1].name", "CA205", "makes the IPPool 'lb-a-1'; calico-aci:loadBalancing.pools[0] makes one of that name already")]
    [TestCase("addons", """{ "charts": [{ "name": "a", "repository": "oci://x/y", "chart": "a", "version": "1.0.0", "namespace": "a", "afterIngress": true }] }""", "addons.charts[0].afterIngress", "CA099", "needs an ingress controller")]
    [TestCase("calico", """{ "reserved": ["10.9.0.0/28"] }""", "calico.reserved[0]", "CA201", "must lie in")]
    [TestCase("calico", """{ "dataplane": "ebpf" }""", "kubernetes.kubeProxy", "CA203", "with the data plane 'ebpf' it must be 'none'")]
    [TestCase("calico", """{ "dataplane": "nftables" }""", "kubernetes.kubeProxy", "CA203", "it must be 'nftables'")]
    [TestCase("kubernetes", """{ "version": "1.36.4", "kubeProxy": "none" }""", "kubernetes.kubeProxy", "CA203", "it must be 'iptables' or 'ipvs'")]
    [TestCase("calico", """{ "blockSizeV4": 22 }""", "network.pods[0]", null, null)]
    [TestCase("loadBalancing", """{ "pools": [{ "name": "a", "cidrs": ["10.9.0.0/28"] }] }""", "loadBalancing.pools[0].cidrs[0]", "CA202", "must lie in calico-aci:network.loadBalancers (10.3.0.0/24)")]
    [TestCase("loadBalancing", """{ "allocator": "calico", "pools": [{ "name": "a", "cidrs": ["10.3.0.0/28"], "namespaces": ["x"] }] }""", "loadBalancing.pools[0].namespaces", "CA099", "is for the allocator 'metal-lb'")]
    [TestCase("loadBalancing", """{ "localServices": 250 }""", "loadBalancing.localServices", "CA204", "prefixLimit.maximum is 500")]
    [TestCase("addons", """{ "ingressNginx": { "addresses": ["10.9.0.1"] } }""", "addons.ingressNginx.addresses[0]", "CA202", "found 10.9.0.1; must lie in")]
    [TestCase("addons", """{ "ingressNginx": { "addresses": ["10.3.0.1"] }, "goldpinger": { "addresses": ["10.3.0.1"] } }""", "addons.goldpinger.addresses[0]", "CA202", "which calico-aci:addons.ingressNginx.addresses[0] asks for already")]
    [TestCase("addons", """{ "guestbook": {} }""", "addons.guestbook", "CA099", "needs an ingress controller: add calico-aci:addons.ingressNginx")]
    [TestCase("addons", """{ "ingressNginx": { "enabled": false }, "dashboard": { "host": "d.example.com" } }""", "addons.dashboard.host", "CA099", "needs an ingress controller")]
    public void ChecksASettingAgainstTheOthers(string section, string json, string path, string? id, string? message)
    {
        SettingsErrors errors = new SampleStack().With(section, json).Read().Errors;

        IEnumerable<string> found = errors.All.Where(error => error.Path == $"calico-aci:{path}").Select(error => $"{error.Id} {error.Message}");
        if (id is null)
        {
            Assert.That(found, Is.Empty);
        }
        else
        {
            Assert.That(found, Has.One.StartWith($"{id} ").And.One.Contains(message!), string.Join('\n', errors.All));
        }
    }

    [TestCase("1.36.4", """{ "fabricAsn": 65002, "clusterAsn": 4200000001 }""", "bgp.clusterAsn", "found 4200000001; Kubernetes 1.36 refuses")]
    [TestCase("1.36.4", """{ "fabricAsn": 4200000002, "clusterAsn": 65003 }""", "bgp.fabricAsn", "found 4200000002; Kubernetes 1.36 refuses")]
    [TestCase("1.36.4", """{ "fabricAsn": 4200000002, "localAsn": 4200000003, "clusterAsn": 65003 }""", "bgp.localAsn", "found 4200000003")]
    [TestCase("1.36.4", """{ "fabricAsn": 4200000002, "localAsn": 65001, "clusterAsn": 65003 }""", null, null)]
    [TestCase("1.36.4", """{ "fabricAsn": 65002, "scheme": "per-node", "firstNodeAsn": 4200000001 }""", "bgp.firstNodeAsn", "gives node dev-cp-1 the AS number 4200000011 (and 5 more)")]
    [TestCase("1.36.4", """{ "fabricAsn": 65002, "clusterAsn": 2147483647 }""", null, null)]
    [TestCase("1.35.2", """{ "fabricAsn": 65002, "clusterAsn": 4200000001 }""", null, null)]
    public void RefusesAsNumbersThatCalicosDefinitionsCannotHold(string version, string bgp, string? path, string? message)
    {
        SettingsErrors errors = new SampleStack().With("bgp", bgp).With("kubernetes.version", $"\"{version}\"").Read().Errors;

        Assert.That(
            errors.All.Select(error => $"{error.Id} {error.Path} {error.Message}"),
            path is null ? Is.Empty : Has.Exactly(1).Items.And.One.StartsWith($"CA208 calico-aci:{path} {message}"));
    }

    [Test]
    public void RefusesTheAsNumberOfASingleNode()
        => Assert.That(
            new SampleStack().With("bgp", """{ "fabricAsn": 65002, "scheme": "per-node", "firstNodeAsn": 65100 }""")
                .With("nodes.workers.worker.overrides", """{ "2": { "asn": 4200000009 } }""").Read().Errors.All.Select(error => $"{error.Id} {error.Path}"),
            Is.EqualTo(new[] { "CA208 calico-aci:nodes.workers.worker.overrides.2.asn" }));

    [TestCase(26, 6, true)]
    [TestCase(20, 6, false)]
    public void CountsThePodBlocksOfTheStacksOwnSize(int blockSize, int limit, bool refused)
    {
        SettingsErrors errors = new SampleStack()
            .With("calico", $$"""{ "blockSizeV4": {{blockSize}} }""")
            .With("loadBalancing", """{ "localServices": 0 }""")
            .With("fabric", $$"""{ "bgpPolicy": { "prefixLimit": { "maximum": {{limit}} } } }""")
            .Read().Errors;

        Assert.That(errors.All.Select(error => error.Id), refused ? Has.Member("CA414") : Has.No.Member("CA414"), string.Join('\n', errors.All));
    }

    [Test]
    public void RefusesAPodPoolWithTheNameOfALoadBalancerPool()
    {
        SettingsErrors errors = new SampleStack()
            .With("calico", """{ "pools": [{ "name": "lb-default", "cidr": "10.1.0.0/16" }] }""")
            .With("loadBalancing", """{ "allocator": "calico" }""")
            .Read().Errors;

        Assert.That(
            errors.All.Select(error => $"{error.Path}: {error.Message}"),
            Has.One.EqualTo("calico-aci:calico.pools[0].name: found 'lb-default', the name of the IPPool that calico-aci:loadBalancing makes of all load-balancer ranges while it has no pools"));
    }

    [Test]
    public void TakesTtlSecurityWithLeavesThatSendTheHighestTtl()
        => Assert.That(
            new SampleStack().With("calico", """{ "bgp": { "ttlSecurityHops": 1 } }""").With("fabric", """{ "bgpPolicy": { "ttl": 255 } }""").Read().Errors.All,
            Is.Empty);

    [Test]
    public void AcceptsPoolsThatCoverEveryRack() => Assert.That(new SampleStack().With("calico", Pool).Read().Errors.All, Is.Empty);

    [Test]
    public void RefusesAFixedAddressOutsideOfThePools()
    {
        SettingsErrors errors = new SampleStack()
            .With("loadBalancing", """{ "pools": [{ "name": "a", "cidrs": ["10.3.0.0/28"] }] }""")
            .With("addons", """{ "ingressNginx": { "addresses": ["10.3.0.99"] } }""")
            .Read().Errors;

        Assert.That(errors.All.Select(error => error.Message), Has.One.Contains("found 10.3.0.99, which is in no pool"));
    }

    [TestCase("network.loadBalancers", "[]", "its service gets no address unless something else gives it one")]
    [TestCase("addons", """{ "ingressNginx": { "replicas": 64 } }""", null)]
    public void WarnsOfAnIngressWithoutAddresses(string path, string json, string? warning)
    {
        SettingsErrors errors = new SampleStack().With("addons", """{ "ingressNginx": {} }""").With(path, json).Read().Errors;

        Assert.That(errors.Warnings.Where(entry => entry.Path.Contains("ingressNginx", StringComparison.Ordinal)).Select(entry => entry.Message), warning is null ? Is.Empty : Has.One.StartWith(warning));
    }

    [TestCase("ingressNginx", """{ "addresses": ["10.3.0.1"] }""", "ingressNginx")]
    [TestCase("goldpinger", """{ "addresses": ["10.3.0.1"] }""", "goldpinger.addresses")]
    [TestCase("vkaci", """{ "apicAddresses": ["10.0.0.1"], "apicUser": "u", "certificateName": "c", "storageClass": "s", "addresses": ["10.3.0.1"] }""", "vkaci.addresses")]
    [TestCase("goldpinger", "{}", null)]
    [TestCase("goldpinger", """{ "enabled": false, "addresses": ["10.3.0.1"] }""", null)]
    public void WarnsOfFixedAddressesThatNobodyGives(string addon, string json, string? path)
    {
        SettingsErrors errors = new SampleStack()
            .With("addons", $$"""{ "{{addon}}": {{json}} }""")
            .With("loadBalancing", """{ "allocator": "none" }""")
            .Read().Errors;

        string[] expected = path is null ? [] : [$"CA202 calico-aci:addons.{path} its service gets no address unless something else gives it one: calico-aci:loadBalancing.allocator is 'none'"];
        Assert.That(errors.Warnings.Where(entry => entry.Id == "CA202").Select(entry => $"{entry.Id} {entry.Path} {entry.Message}"), Is.EqualTo(expected));
    }

    [TestCase("1.36.4", true, true)]
    [TestCase("1.35.2", true, false)]
    [TestCase("1.36.4", false, false)]
    public void TellsOfAnIngressControllerThatWasNotTestedWithTheVersion(string version, bool enabled, bool told)
    {
        SettingsErrors errors = new SampleStack()
            .With("addons", $$"""{ "ingressNginx": { "enabled": {{(enabled ? "true" : "false")}} } }""")
            .With("kubernetes.version", $"\"{version}\"")
            .Read().Errors;

        Assert.That(
            errors.Notes.Where(entry => entry.Id == "CA211").Select(entry => $"{entry.Path} {entry.Message}"),
            told ? Has.Exactly(1).Items.And.One.Contains("calico-aci:addons.ingressNginx was last tested with Kubernetes 1.35; found calico-aci:kubernetes.version 1.36.4") : Is.Empty);
    }

    [TestCase(null, true)]
    [TestCase("""{ "host": "registry.example.com" }""", false)]
    public void WarnsOfAPullSecretThatNothingUses(string? registry, bool warned)
    {
        SampleStack stack = new SampleStack().With("calicoPullSecret", "\"[secret]\"");
        SettingsErrors errors = (registry is null ? stack : stack.With("calico", $$"""{ "registry": {{registry}} }""")).Read().Errors;

        Assert.That(errors.All, Is.Empty);
        Assert.That(
            errors.Warnings.Where(entry => entry.Id == "CA209").Select(entry => $"{entry.Path} {entry.Message}"),
            warned ? Has.Exactly(1).Items.And.One.StartsWith("calico-aci:calicoPullSecret is not used: it is for calico-aci:calico.registry, which is not given") : Is.Empty);
    }

    [Test]
    public void WarnsOfMoreNextHopsThanTheLeavesSpreadOver()
    {
        SettingsErrors errors = new SampleStack()
            .With("fabric", """{ "bgpPolicy": { "ecmp": 2 } }""")
            .With("addons", """{ "ingressNginx": { "kind": "daemon-set" } }""")
            .Read().Errors;

        Assert.That(errors.Warnings.Select(entry => entry.Message), Has.One.StartWith("lets 3 nodes advertise the address of the controller; a leaf spreads over 2"));
    }

    [TestCase("""{ "dataplane": "ebfp" }""", "calico.dataplane")]
    [TestCase("""{ "datplane": "ebpf" }""", "calico.datplane")]
    [TestCase("""{ "blockSizeV4": 19 }""", "calico.blockSizeV4")]
    [TestCase("""{ "bgp": { "ttlSecurityHops": 0 } }""", "calico.bgp.ttlSecurityHops")]
    [TestCase("""{ "registry": { "host": "a/b" } }""", "calico.registry.host")]
    [TestCase("""{ "registry": { "host": "a", "imagePath": "/mirror/" } }""", "calico.registry.imagePath")]
    public void ChecksTheSettingsOfCalicoThemselves(string json, string path)
        => Assert.That(new SampleStack().With("calico", json).Read().Errors.All.Select(error => error.Path), Is.EqualTo(new[] { $"calico-aci:{path}" }));
}
