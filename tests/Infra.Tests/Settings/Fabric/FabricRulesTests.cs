using CalicoAci.Infra.Settings;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Tests.Settings.Fabric;

public sealed partial class FabricRulesTests
{
    private const string Ospf = """
        {
          "leaves": [{ "node": 205, "routerId": "1.1.1.205" }],
          "interfaces": [{ "name": "r", "interface": "eth1/49", "vlan": 311, "leaves": [{ "node": 205, "addresses": ["10.100.0.1/30"] }] }],
          "ospf": { "area": "0.0.0.1" }
        }
        """;

    private const string Paths = """
        [
          { "name": "all", "leaves": [201, 202], "interface": "vpc1", "nodes": ["dev-cp-1", "dev-cp-2", "dev-cp-3", "dev-worker-1", "dev-worker-2", "dev-worker-3"] }
        ]
        """;

    [TestCase("tenant", """{ "reuse": true }""", "tenant.name", "CA401")]
    [TestCase("tenant", """{ "name": "a b" }""", "tenant.name", "CA006")]
    [TestCase("vrf", """{ "reuse": true }""", "vrf.name", "CA401")]
    [TestCase("access", """{ "vlanPool": { "reuse": true } }""", "access.vlanPool.name", "CA401")]
    [TestCase("access", """{ "vlanPool": { "createRanges": false } }""", "access.vlanPool.createRanges", "CA402")]
    [TestCase("vrf", """{ "tenant": "other" }""", "vrf.tenant", "CA409")]
    [TestCase("access", """{ "vlanPool": { "ranges": ["1-20", "300-399"] } }""", "access.vlanPool.ranges[0]", "CA419")]
    [TestCase("access", """{ "vlanPool": { "ranges": ["300-399", "350-450"] } }""", "access.vlanPool.ranges[1]", "CA419")]
    [TestCase("access", """{ "vmmDomain": { "name": "v", "controller": { "address": "vc", "datacenter": "dc", "user": "u" } } }""", "access.vmmDomain.controller", "CA418")]
    [TestCase("access", """{ "vmmDomain": { "name": "v", "reuse": false, "enhancedLagPolicy": "lag" } }""", "access.vmmDomain.enhancedLagPolicy", "CA418")]
    [TestCase("externalEpgs", """{ "default": { "name": "x" }, "applications": [{ "name": "x", "subnets": [{ "prefix": "10.9.0.0/16" }] }] }""", "externalEpgs.applications[0].name", "CA405")]
    [TestCase("routeControl", """{ "export": { "contexts": [{ "name": "cluster-ranges", "match": [{ "prefix": "10.9.0.0/16" }] }] } }""", "routeControl.export.contexts[0].name", "CA405")]
    [TestCase("l3out", """{ "domain": "vmm" }""", "access.vmmDomain", "CA403")]
    [TestCase("l3out", """{ "portGroup": { "macChanges": true } }""", "l3out.portGroup", "CA404")]
    [TestCase("bgpPolicy", """{ "hold": 2 }""", "bgpPolicy.hold", "CA410")]
    [TestCase("bgpPolicy", """{ "hold": 0 }""", "bgpPolicy.keepAlive", "CA410")]
    [TestCase("bgpPolicy", """{ "keepAlive": 0 }""", "bgpPolicy.keepAlive", "CA410")]
    [TestCase("bgpPolicy", """{ "keepAlive": 2, "hold": 5 }""", "bgpPolicy.keepAlive", "CA410")]
    [TestCase("bgpPolicy", """{ "hold": 3601, "keepAlive": 60 }""", "bgpPolicy.hold", "CA005")]
    [TestCase("bgpPolicy", """{ "privateAs": ["replace-as", "remove-exclusive"] }""", "bgpPolicy.privateAs", "CA411")]
    [TestCase("bgpPolicy", """{ "ttl": 2, "bfd": {} }""", "bgpPolicy.bfd", "CA412")]
    [TestCase("bgpPolicy", """{ "prefixLimit": { "restartTime": 5 } }""", "bgpPolicy.prefixLimit.restartTime", "CA413")]
    [TestCase("bgpPolicy", """{ "localAsPropagation": "dual-as" }""", "bgpPolicy.localAsPropagation", "CA415")]
    [TestCase("bgpPolicy", """{ "ecmp": 65 }""", "bgpPolicy.ecmp", "CA005")]
    [TestCase("routeControl", """{ "import": { "ranges": [] } }""", "routeControl.import", "CA422")]
    [TestCase("routeControl", """{ "export": { "ranges": ["pods", "pods"] } }""", "routeControl.export.ranges[1]", "CA405")]
    [TestCase("routeControl", """{ "export": { "contexts": [{ "name": "a", "match": [{ "prefix": "10.9.0.0/16", "from": 24 }] }] } }""", "routeControl.export.contexts[0].match[0].aggregate", "CA421")]
    [TestCase("routeControl", """{ "export": { "contexts": [{ "name": "a", "match": [{ "prefix": "10.9.0.0/16", "aggregate": true, "from": 26, "to": 24 }] }] } }""", "routeControl.export.contexts[0].match[0].from", "CA421")]
    [TestCase("routeControl", """{ "export": { "contexts": [{ "name": "a", "match": [{ "prefix": "10.9.0.0/16", "aggregate": true, "to": 33 }] }] } }""", "routeControl.export.contexts[0].match[0].to", "CA421")]
    [TestCase("routeControl", """{ "export": { "contexts": [{ "name": "a", "action": "deny", "match": [{ "prefix": "10.9.0.0/16" }], "set": { "weight": 1 } }] } }""", "routeControl.export.contexts[0].set", "CA420")]
    [TestCase("contracts", """{ "definitions": [{ "name": "c", "subjects": [{ "name": "s", "filters": ["f"] }] }] }""", "contracts.definitions[0].subjects[0].filters", "CA430")]
    [TestCase("contracts", """{ "presets": [{ "preset": "management", "ports": ["22"] }] }""", "contracts.presets[0].ports", "CA431")]
    [TestCase("contracts", """{ "presets": [{ "preset": "application", "ports": ["100-80"] }] }""", "contracts.presets[0].ports[0]", "CA432")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "protocol": "icmp", "ports": "80" }] }] }""", "contracts.filters[0].entries[0].ports", "CA433")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "protocol": "udp", "stateful": true }] }] }""", "contracts.filters[0].entries[0].stateful", "CA433")]
    [TestCase("contracts", """{ "definitions": [{ "name": "c" }] }""", "contracts.definitions[0].subjects", "CA434")]
    [TestCase("contracts", """{ "tenant": "other" }""", "contracts.tenant", "CA436")]
    [TestCase("contracts", """{ "presets": [{ "preset": "management", "name": "c" }], "definitions": [{ "name": "c", "reuse": true }] }""", "contracts.definitions[0].name", "CA405")]
    [TestCase("externalEpgs", """{ "default": { "provides": ["missing"] } }""", "externalEpgs.default.provides[0]", "CA435")]
    [TestCase("externalEpgs", """{ "default": { "scopes": ["shared-security"] } }""", "externalEpgs.default.scopes", "CA440")]
    [TestCase("externalEpgs", """{ "applications": [{ "name": "a" }] }""", "externalEpgs.applications[0]", "CA441")]
    [TestCase("externalEpgs", """{ "applications": [{ "name": "a", "subnets": [{ "prefix": "10.3.0.1/32", "aggregates": ["export-rtctrl"] }] }] }""", "externalEpgs.applications[0].subnets[0].aggregates", "CA442")]
    [TestCase("externalEpgs", """{ "applications": [{ "name": "a", "ranges": ["pods"] }] }""", "externalEpgs.applications[0].ranges[0]", "CA443")]
    [TestCase("externalEpgs", """{ "applications": [{ "name": "dev-cluster", "subnets": [{ "prefix": "10.3.0.1/32" }] }] }""", "externalEpgs.applications[0].name", "CA405")]
    [TestCase("externalEpgs", """{ "default": { "ranges": ["nodes"], "subnets": { "pods": {} } } }""", "externalEpgs.default.subnets.pods", "CA444")]
    [TestCase("externalEpgs", """{ "default": { "ranges": ["nodes", "nodes"], "scopes": ["export-rtctrl"] } }""", "externalEpgs.default.ranges[1]", "CA405")]
    [TestCase("externalEpgs", """{ "default": { "scopes": ["import-security", "import-security"] } }""", "externalEpgs.default.scopes[1]", "CA405")]
    [TestCase("externalEpgs", """{ "default": { "subnets": { "pods": { "scopes": ["import-security", "shared-security"] } } } }""", "externalEpgs.default.subnets.pods.scopes", "CA440")]
    [TestCase("externalEpgs", """{ "default": { "subnets": { "pods": { "aggregates": ["shared-rtctrl"] } } } }""", "externalEpgs.default.subnets.pods.aggregates", "CA442")]
    [TestCase("externalEpgs", """{ "default": { "subnets": { "pods": { "scopes": ["export-rtctrl"], "aggregates": ["export-rtctrl"] } } } }""", "externalEpgs.default.subnets.pods.aggregates", "CA442")]
    [TestCase("externalEpgs", """{ "default": { "subnets": { "loadBalancers": { "summarize": true } } } }""", "externalEpgs.default.subnets.loadBalancers.summarize", "CA445")]
    [TestCase("externalEpgs", """{ "applications": [{ "name": "a", "subnets": [{ "prefix": "0.0.0.0/0", "aggregates": ["export-rtctrl"] }] }] }""", "externalEpgs.applications[0].subnets[0].aggregates", "CA442")]
    [TestCase("externalEpgs", """{ "applications": [{ "name": "a", "subnets": [{ "prefix": "10.9.0.0/16", "summarize": true }] }] }""", "externalEpgs.applications[0].subnets[0].summarize", "CA445")]
    [TestCase("routeControl", """{ "export": { "matches": { "nodes": {} } } }""", "routeControl.export.matches.nodes", "CA423")]
    [TestCase("routeControl", """{ "export": { "ranges": [], "set": { "weight": 1 } } }""", "routeControl.export.set", "CA423")]
    [TestCase("routeControl", """{ "export": { "matches": { "pods": { "toIpv6": 122 } } } }""", "routeControl.export.matches.pods.toIpv6", "CA423")]
    [TestCase("routeControl", """{ "export": { "matches": { "pods": { "from": 15 } } } }""", "routeControl.export.matches.pods.from", "CA421")]
    [TestCase("routeControl", """{ "export": { "matches": { "pods": { "from": 28, "to": 26 } } } }""", "routeControl.export.matches.pods.from", "CA421")]
    [TestCase("routeControl", """{ "export": { "matches": { "pods": { "aggregate": false, "to": 26 } } } }""", "routeControl.export.matches.pods.aggregate", "CA421")]
    [TestCase("contracts", """{ "filters": [{ "name": "f" }] }""", "contracts.filters[0].entries", "CA437")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "reuse": true, "entries": [{ "name": "e" }] }] }""", "contracts.filters[0].entries", "CA437")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "reuse": true, "tenant": "other" }] }""", "contracts.filters[0].tenant", "CA437")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "tenant": "common", "entries": [{ "name": "e" }] }] }""", "contracts.filters[0].tenant", "CA437")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "sourcePorts": "1" }] }] }""", "contracts.filters[0].entries[0].sourcePorts", "CA433")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "protocol": "tcp", "sourcePorts": "0" }] }] }""", "contracts.filters[0].entries[0].sourcePorts", "CA432")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "protocol": "tcp", "fragmentsOnly": true, "ports": "80" }] }] }""", "contracts.filters[0].entries[0].ports", "CA433")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "protocol": "tcp", "icmpv4Type": "echo" }] }] }""", "contracts.filters[0].entries[0].icmpv4Type", "CA433")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "protocol": "icmp", "icmpv6Type": "redirect" }] }] }""", "contracts.filters[0].entries[0].icmpv6Type", "CA433")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "arpOperation": "reply" }] }] }""", "contracts.filters[0].entries[0].arpOperation", "CA433")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "protocol": "udp", "tcpFlags": ["syn"] }] }] }""", "contracts.filters[0].entries[0].tcpFlags", "CA433")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "protocol": "icmp", "etherType": "ipv6" }] }] }""", "contracts.filters[0].entries[0].etherType", "CA433")]
    [TestCase("contracts", """{ "filters": [{ "name": "f", "entries": [{ "name": "e", "protocol": "arp", "dscp": "EF" }] }] }""", "contracts.filters[0].entries[0].dscp", "CA433")]
    [TestCase("automationUser", """{ "certificate": "MIIB" }""", "automationUser.certificate", "CA450")]
    public void RefusesWhatBreaksARule(string section, string json, string path, string id)
    {
        (StackPlan? plan, SettingsErrors errors) = new SampleStack()
            .With("fabric", $$"""{ "{{section}}": {{json}} }""")
            .With("loadBalancing", """{ "localServices": 0 }""")
            .Read();

        Assert.That(plan, Is.Null);
        Assert.That(errors.All.Select(error => $"{error.Path} {error.Id}"), Does.Contain($"calico-aci:fabric.{path} {id}"), string.Join('\n', errors.All));
        Assert.That(errors.All.Select(error => error.Id), Has.All.EqualTo(id), string.Join('\n', errors.All));
    }

    [Test]
    public void TheVlansAreInTheRangesOfThePool()
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("fabric", $$"""{ "access": { "vlanPool": { "ranges": ["300-309", "320"] } }, "outside": {{Ospf}} }""")
            .Read();
        (_, SettingsErrors none) = new SampleStack()
            .With("fabric", $$"""{ "access": { "vlanPool": { "name": "p", "reuse": true, "ranges": ["300-399"] } }, "outside": {{Ospf}} }""")
            .Read();

        Assert.That(errors.All.Select(error => $"{error.Path} {error.Id}"), Is.EqualTo(new[]
        {
            "calico-aci:network.vlan CA419", "calico-aci:fabric.outside.interfaces[0].vlan CA419",
        }));
        Assert.That(none.All, Is.Empty);
    }

    [Test]
    public void TheControllerOfAVmmDomainNeedsAPassword()
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("fabric", """{ "access": { "vmmDomain": { "name": "v", "reuse": false, "controller": { "address": "vc", "datacenter": "dc", "user": "u" } } } }""")
            .Read();

        Assert.That(errors.All.Select(error => $"{error.Path} {error.Id}"), Is.EqualTo(new[] { "calico-aci:vmmPassword CA002" }));
    }

    [TestCase("fabric.l3out.paths[0].leaves", "[201]", null, null)]
    [TestCase("fabric.l3out.paths[0].leaves", "[201, 203]", "l3out.paths[0].leaves[1]", "CA406")]
    [TestCase("fabric.l3out.paths[0].leaves", "[201, 201]", "l3out.paths[0].leaves", "CA406")]
    [TestCase("fabric.l3out.paths[0].nodes[0]", "\"dev-cp-9\"", "l3out.paths[0].nodes[0]", "CA407")]
    [TestCase("fabric.l3out.paths[0].nodes[1]", "\"dev-cp-1\"", "l3out.paths[0].nodes[1]", "CA407")]
    [TestCase("fabric.l3out.paths[0].nodes", "[\"dev-cp-1\"]", "l3out.paths", "CA407")]
    [TestCase("fabric.l3out.paths[1]", """{ "name": "again", "leaves": [201, 202], "interface": "vpc1", "nodes": ["dev-cp-1"] }""", "l3out.paths[1].interface", "CA474")]
    public void ChecksThePathsOfAPlainSvi(string setting, string json, string? path, string? id)
    {
        (_, SettingsErrors errors) = new SampleStack().With("fabric", $$"""{ "l3out": { "paths": {{Paths}} } }""").With(setting, json).Read();

        Assert.That(
            errors.All.Select(error => $"{error.Path} {error.Id}"),
            path is null ? Is.Empty : Does.Contain($"calico-aci:fabric.{path} {id}"),
            string.Join('\n', errors.All));
    }

    [TestCase(22, false)]
    [TestCase(23, true)]
    public void ThePrefixLimitHasRoomForTwentyBlocksAndTheServiceRanges(int limit, bool allowed)
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("loadBalancing", """{ "localServices": 0 }""")
            .With("fabric", $$"""{ "bgpPolicy": { "prefixLimit": { "maximum": {{limit}} } } }""")
            .Read();

        Assert.That(errors.All.Select(error => error.Id), Is.EqualTo(allowed ? [] : new[] { "CA414" }));
    }

    [TestCase("bgpPolicy", """{ "asOverride": false }""", "CA416")]
    [TestCase("bgpPolicy", """{ "disablePeerAsCheck": false }""", "CA416")]
    [TestCase("tenant", """{ "name": "t", "reuse": true }""", "CA408")]
    public void WarnsOfWhatIsMostOftenAMistake(string section, string json, string id)
    {
        (StackPlan? plan, SettingsErrors errors) = new SampleStack()
            .With("fabric", $$"""{ "{{section}}": {{json}} }""")
            .With("loadBalancing", """{ "localServices": 0 }""")
            .Read();

        Assert.That(plan, Is.Not.Null);
        Assert.That(errors.Warnings.Select(warning => warning.Id), Is.EqualTo(new[] { id }));
    }

    [TestCase("scopes", """["import-security", "import-rtctrl"]""", "externalEpgs.default.scopes")]
    [TestCase("subnets", """{ "pods": { "scopes": ["import-rtctrl"] } }""", "externalEpgs.default.subnets.pods.scopes")]
    public void ImportMarksNeedEnforcement(string setting, string json, string path)
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("fabric", $$"""{ "l3out": { "enforceImport": false }, "externalEpgs": { "default": { "{{setting}}": {{json}} } } }""")
            .Read();
        (_, SettingsErrors enforced) = new SampleStack().With("fabric", $$"""{ "externalEpgs": { "default": { "{{setting}}": {{json}} } } }""").Read();

        Assert.That(errors.All.Select(error => $"{error.Path} {error.Id}"), Is.EqualTo(new[] { $"calico-aci:fabric.{path} CA446" }));
        Assert.That(enforced.All, Is.Empty);
    }

    [Test]
    public void NotesThatCalicoDoesNotSpeakBfd()
    {
        (StackPlan? plan, SettingsErrors errors) = new SampleStack().With("fabric", """{ "bgpPolicy": { "bfd": {} } }""").Read();

        Assert.That(plan, Is.Not.Null);
        Assert.That(errors.Warnings, Is.Empty);
        Assert.That(errors.Notes.Select(note => $"{note.Path} {note.Id}"), Is.EqualTo(new[] { "calico-aci:fabric.bgpPolicy.bfd CA417" }));
    }

    [Test]
    public void ReportsAllErrorsAtOnce()
    {
        (_, SettingsErrors errors) = new SampleStack()
            .With("fabric", """{ "tenant": { "reuse": true }, "bgpPolicy": { "hold": 1 }, "externalEpgs": { "default": { "consumes": ["x"] } } }""")
            .Read();

        Assert.That(errors.All.Select(error => error.Id), Is.EquivalentTo(new[] { "CA401", "CA410", "CA435" }));
    }
}
