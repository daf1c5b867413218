using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings.Fabric;

/// <summary>The rules about the L3Out that leads out of the fabric.</summary>
public sealed partial class FabricRulesTests
{
    [TestCase("leaves[0].routerId", "\"1.1.1.201\"", "outside.leaves[0].routerId", "CA470")]
    [TestCase("leaves", """[{ "node": 205, "routerId": "1.1.1.205" }, { "node": 206, "routerId": "1.1.1.205" }]""", "outside.leaves[1].routerId", "CA470")]
    [TestCase("leaves[0].routerId", "\"2001:db8::1\"", "outside.leaves[0].routerId", "CA468")]
    [TestCase("leaves[0]", """{ "node": 201, "routerId": "1.1.1.9" }""", "outside.leaves[0].routerId", "CA470")]
    [TestCase("interfaces[0].vlan", "310", "outside.interfaces[0].vlan", "CA471")]
    [TestCase("interfaces[0].vlan", null, "outside.interfaces[0].vlan", "CA460")]
    [TestCase("interfaces[0].kind", "\"routed-port\"", "outside.interfaces[0].vlan", "CA460")]
    [TestCase("interfaces[0].leaves[0].node", "206", "outside.interfaces[0].leaves[0].node", "CA469")]
    [TestCase("interfaces[0].leaves[1]", """{ "node": 205, "addresses": ["10.100.0.2/30"] }""", "outside.interfaces[0].leaves", "CA461")]
    [TestCase("interfaces[0].leaves[0].addresses", "[\"10.100.0.0/30\"]", "outside.interfaces[0].leaves[0].addresses[0]", "CA463")]
    [TestCase("interfaces[0].leaves[0].addresses", "[\"10.1.2.1/30\"]", "outside.interfaces[0].leaves[0].addresses[0]", "CA472")]
    [TestCase("interfaces[1]", """{ "name": "s", "interface": "eth1/50", "vlan": 311, "leaves": [{ "node": 205, "addresses": ["10.100.1.1/30"] }] }""", "outside.interfaces[1].vlan", "CA471")]
    [TestCase("interfaces[1]", """{ "name": "s", "interface": "eth1/49", "vlan": 312, "leaves": [{ "node": 205, "addresses": ["10.100.1.1/30"] }] }""", "outside.interfaces[1].interface", "CA474")]
    [TestCase("bgpTimers", "{}", "outside.bgpTimers", "CA467")]
    [TestCase("bgpTimers", """{ "hold": 9, "keepAlive": 4 }""", "outside.bgpTimers.keepAlive", "CA410")]
    [TestCase("export", """{ "ranges": ["nodes"], "summarize": ["pods"] }""", "outside.export.summarize[0]", "CA475")]
    [TestCase("export", """{ "ranges": ["nodes", "nodes"] }""", "outside.export.ranges[1]", "CA405")]
    [TestCase("export", """{ "name": "dev-internet" }""", "outside.export.name", "CA405")]
    [TestCase("ospf.dead", "10", "outside.ospf.dead", "CA464")]
    [TestCase("ospf.areaType", "\"stub\"", "outside.ospf.areaType", "CA465")]
    [TestCase("ospf", """{ "area": "backbone", "areaType": "nssa" }""", "outside.ospf.areaType", "CA465")]
    [TestCase("protocol", "\"bgp\"", "outside.bgpPeers", "CA467")]
    [TestCase("externalEpg", """{ "prefixes": ["10.1.0.0/16"] }""", "outside.externalEpg.prefixes[0]", "CA443")]
    [TestCase("name", "\"dev-l3out\"", "outside.name", "CA405")]
    public void ChecksTheOutside(string setting, string? json, string path, string id)
    {
        (_, SettingsErrors errors) = new SampleStack().With("fabric", $$"""{ "outside": {{Ospf}} }""").With($"fabric.outside.{setting}", json).Read();

        Assert.That(errors.All.Select(error => $"{error.Path} {error.Id}"), Does.Contain($"calico-aci:fabric.{path} {id}"), string.Join('\n', errors.All));
    }

    [TestCase("""{ "prefix": "0.0.0.0/0", "nextHops": ["10.100.0.2"] }""", null)]
    [TestCase("""{ "prefix": "0.0.0.0/0", "nextHops": ["10.100.0.1"] }""", "CA473")]
    [TestCase("""{ "prefix": "0.0.0.0/0", "nextHops": ["10.200.0.2"] }""", "CA473")]
    [TestCase("""{ "prefix": "::/0", "nextHops": ["10.100.0.2"] }""", "CA466")]
    public void ChecksNextHops(string route, string? id)
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("fabric", $$"""{ "outside": {{Ospf}} }""")
            .With("fabric.outside.ospf", null)
            .With("fabric.outside.protocol", "\"static\"")
            .With("fabric.outside.staticRoutes", $"[{route}]")
            .Read();

        Assert.That(errors.All.Select(error => error.Id), id is null ? Is.Empty : Has.Member(id), string.Join('\n', errors.All));
    }

    [TestCase("""{ "address": "10.100.0.2", "asn": 65100 }""", null)]
    [TestCase("""{ "address": "10.200.0.2", "asn": 65100, "ttl": 2 }""", null)]
    [TestCase("""{ "address": "10.200.0.2", "asn": 65100 }""", "CA473")]
    [TestCase("""{ "address": "10.100.0.2", "asn": 23456 }""", "CA107")]
    [TestCase("""{ "address": "10.100.0.2", "asn": 65100, "localAsn": 64800, "localAsPropagation": "dual-as" }""", null)]
    [TestCase("""{ "address": "10.100.0.2", "asn": 65100, "localAsn": 65535 }""", "CA107")]
    [TestCase("""{ "address": "10.100.0.2", "asn": 65100, "localAsn": 65002 }""", "CA125")]
    [TestCase("""{ "address": "10.100.0.2", "asn": 65100, "localAsPropagation": "dual-as" }""", "CA415")]
    [TestCase("""{ "address": "10.100.0.2", "asn": 65100, "privateAs": ["remove-all"] }""", "CA411")]
    [TestCase("""{ "address": "10.100.0.2", "asn": 65100, "prefixLimit": { "restartTime": 3 } }""", "CA413")]
    [TestCase("""{ "address": "10.100.0.2", "asn": 65100 }, { "address": "10.100.0.2", "asn": 65101 }""", "CA405")]
    public void ChecksNeighbours(string peer, string? id)
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("fabric", $$"""{ "outside": {{Ospf}} }""")
            .With("fabric.outside.ospf", null)
            .With("fabric.outside.protocol", "\"bgp\"")
            .With("fabric.outside.bgpPeers", $"[{peer}]")
            .Read();

        Assert.That(errors.All.Select(error => error.Id), id is null ? Is.Empty : Has.Member(id), string.Join('\n', errors.All));
    }

    [Test]
    public void OneVlanOnTwoBorderLeavesIsFine()
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("fabric", $$"""{ "outside": {{Ospf}} }""")
            .With("fabric.outside.leaves[1]", """{ "node": 206, "routerId": "1.1.1.206" }""")
            .With("fabric.outside.interfaces[1]", """{ "name": "s", "interface": "eth1/49", "vlan": 311, "leaves": [{ "node": 206, "addresses": ["10.100.1.1/30"] }] }""")
            .Read();

        Assert.That(errors.All, Is.Empty);
    }

    [TestCase("static", "bfd", "{}", "outside.bfd", "CA467")]
    [TestCase("static", "export", """{ "summarize": ["pods"] }""", "outside.export.summarize[0]", "CA475")]
    public void StaticRoutesHaveNeitherFailureDetectionNorSummaries(string protocol, string setting, string json, string path, string id)
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("fabric", $$"""{ "outside": {{Ospf}} }""")
            .With("fabric.outside.ospf", null)
            .With("fabric.outside.protocol", $"\"{protocol}\"")
            .With("fabric.outside.staticRoutes", """[{ "prefix": "0.0.0.0/0", "nextHops": ["10.100.0.2"] }]""")
            .With($"fabric.outside.{setting}", json)
            .Read();

        Assert.That(errors.All.Select(error => $"{error.Path} {error.Id}"), Is.EqualTo(new[] { $"calico-aci:fabric.{path} {id}" }));
    }

    [TestCase(394, false)]
    [TestCase(395, true)]
    public void OutsideNeighboursCountAgainstTheSessionsOfAnAnchor(int neighbours, bool refused)
    {
        string peers = string.Join(',', Enumerable.Range(0, neighbours).Select(peer => $$"""{ "address": "10.200.{{peer / 250}}.{{(peer % 250) + 1}}", "asn": 65100, "ttl": 2 }"""));
        (_, SettingsErrors errors) = new SampleStack()
            .With("fabric", $$"""{ "outside": {{Ospf.Replace("205", "201", StringComparison.Ordinal)}} }""")
            .With("fabric.outside.ospf", null)
            .With("fabric.outside.leaves[0].routerId", "\"1.1.1.201\"")
            .With("fabric.outside.protocol", "\"bgp\"")
            .With("fabric.outside.bgpPeers", $"[{peers}]")
            .Read();

        Assert.That(errors.All.Select(error => $"{error.Path} {error.Id}"), Is.EqualTo(refused ? ["calico-aci:leaves[0] CA118"] : Array.Empty<string>()));
    }
}
