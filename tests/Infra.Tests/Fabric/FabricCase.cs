using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CalicoAci.Infra.Tests.Settings;
using FsCheck;
using FsCheck.Fluent;

namespace CalicoAci.Infra.Tests.Fabric;

/// <summary>A valid stack with any combination of the fabric's options.</summary>
/// <param name="Families">0: IPv4, 1: IPv6, 2: both.</param>
/// <param name="Racks">The number of racks, each with two anchor leaves in a pod of its own.</param>
/// <param name="Workers">The number of workers.</param>
/// <param name="PerNode">Whether each node has its own AS.</param>
/// <param name="LocalAs">Whether leaves show a local AS.</param>
/// <param name="Reuse">Bits: tenant, VRF, pool, physical domain, L3 domain, profile, contract.</param>
/// <param name="Attachment">0: physical domain, 1: VMM domain, 2: plain SVI on vPCs.</param>
/// <param name="Outside">0: none, 1: OSPF, 2: BGP, 3: static.</param>
/// <param name="Extras">
/// Bits: VRF in common, vzAny, BFD, route map steps, applications, leaking, automation user, default route, scopes of single
/// ranges, prefix lengths, ranges of the VLAN pool, filters of all kinds, an outside with every option.
/// </param>
internal sealed partial record FabricCase(
    int Families,
    int Racks,
    int Workers,
    bool PerNode,
    bool LocalAs,
    int Reuse,
    int Attachment,
    int Outside,
    int Extras)
{
    public const string Certificate = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----";

    public static Arbitrary<FabricCase> Any() => Arb.From(
        from families in Gen.Choose(0, 2)
        from racks in Gen.Choose(1, 3)
        from workers in Gen.Choose(1, 9)
        from perNode in Gen.Elements(true, false)
        from localAs in Gen.Elements(true, false)
        from reuse in Gen.Choose(0, 127)
        from attachment in Gen.Choose(0, 2)
        from outside in Gen.Choose(0, 3)
        from extras in Gen.Choose(0, 8191)
        select new FabricCase(families, racks, workers, perNode, localAs, reuse, attachment, outside, extras));

    public SampleStack ToStack()
    {
        SampleStack stack = new SampleStack()
            .With("network", Network())
            .With("cluster.apiServer.addresses", Texts(Addresses("192.168.2.250", "2001:db8:2::250")))
            .With("bgp", Bgp())
            .With("leaves", "[]")
            .With("nodes.controlPlane.racks", Texts(RackNames()))
            .With("nodes.workers.worker.racks", Texts(RackNames()))
            .With("nodes.controlPlane.firstAddress", Texts(Addresses("192.168.2.11", "2001:db8:2::11")))
            .With("nodes.workers.worker.firstAddress", Texts(Addresses("192.168.2.21", "2001:db8:2::21")))
            .With("nodes.workers.worker.count", Workers.ToString(CultureInfo.InvariantCulture));
        foreach (int index in Enumerable.Range(0, Racks * 2))
        {
            stack.With($"leaves[{index}]", new JsonObject
            {
                ["pod"] = (index / 2) + 1,
                ["node"] = LeafId(index),
                ["rack"] = $"r{index / 2}",
                ["routerId"] = $"1.1.1.{index + 1}",
                ["addresses"] = Array(Addresses($"192.168.2.{index + 1}", $"2001:db8:2::{index + 1}")),
            }.ToJsonString());
        }

        return stack.With("ospfKey", "\"[secret]\"").With("vmmPassword", "\"[secret]\"").With("fabric", Fabric().ToJsonString());
    }

    public override string ToString() => JsonSerializer.Serialize(this);

    private bool Has(int bit) => (Extras & (1 << bit)) != 0;

    private bool Reuses(int bit) => (Reuse & (1 << bit)) != 0;

    private IEnumerable<string> Addresses(string ipv4, string ipv6) => Families switch
    {
        0 => [ipv4],
        1 => [ipv6],
        _ => [ipv4, ipv6],
    };

    private IEnumerable<string> RackNames() => Enumerable.Range(0, Racks).Select(rack => $"r{rack}");

    private static int LeafId(int index) => ((index / 2) + 1) * 200 + (index % 2) + 1;

    private string Network()
    {
        var subnets = new JsonArray();
        foreach (string subnet in Addresses("192.168.2.0/24", "2001:db8:2::/64"))
        {
            bool ipv4 = !subnet.Contains(':');
            subnets.Add(new JsonObject
            {
                ["subnet"] = subnet,
                ["gateway"] = ipv4 ? "192.168.2.253" : "2001:db8:2::fffd",
                ["floating"] = ipv4 ? "192.168.2.254" : "2001:db8:2::fffe",
            });
        }

        return new JsonObject
        {
            ["vlan"] = 310,
            ["nodes"] = subnets,
            ["pods"] = Array(Addresses("10.1.0.0/16", "2001:db8:3::/64")),
            ["services"] = Array(Addresses("10.2.0.0/20", "2001:db8:4::/112")),
            ["loadBalancers"] = Array(Addresses("10.3.0.0/24", "2001:db8:5::/112")),
        }.ToJsonString();
    }

    private string Bgp()
    {
        var bgp = new JsonObject { ["scheme"] = PerNode ? "per-node" : "shared", ["fabricAsn"] = 65002 };
        bgp[PerNode ? "firstNodeAsn" : "clusterAsn"] = PerNode ? 64513 : 65003;
        if (LocalAs)
        {
            bgp["localAsn"] = 65100;
        }

        return bgp.ToJsonString();
    }

    private JsonObject Fabric()
    {
        var vrf = new JsonObject { ["name"] = "vrf", ["reuse"] = Reuses(1) };
        var fabric = new JsonObject
        {
            ["tenant"] = Object("tenant", 0),
            ["vrf"] = vrf,
            ["access"] = Access(),
            ["l3out"] = L3Out(),
            ["bgpPolicy"] = Has(2) ? JsonNode.Parse("""{ "bfd": {}, "sendCommunity": true }""") : new JsonObject(),
            ["routeControl"] = RouteControl(),
            ["contracts"] = Contracts(),
            ["externalEpgs"] = ExternalEpgs(),
        };
        if (Has(0))
        {
            vrf["tenant"] = "common";
        }

        if (Has(1))
        {
            vrf["any"] = JsonNode.Parse("""{ "provides": ["own"], "preferredGroup": true }""");
        }

        if (Has(6))
        {
            fabric["automationUser"] = new JsonObject { ["certificate"] = Certificate };
        }

        if (Outside > 0)
        {
            fabric["outside"] = new OutsideCase(Outside, [.. Addresses("", "v6").Select(text => text.Length > 0)], Has(7), Has(12)).ToJson();
        }

        return fabric;
    }

    private JsonObject Object(string name, int bit) => new() { ["name"] = name, ["reuse"] = Reuses(bit) };

    private JsonObject Access()
    {
        var access = new JsonObject { ["vlanPool"] = Object("vlans", 2), ["l3Domain"] = Object("l3", 4), ["aep"] = Object("aep", 5) };
        if (Has(10))
        {
            access["vlanPool"]!["ranges"] = new JsonArray("300-311", "312");
        }

        if (Attachment == 1)
        {
            access["vmmDomain"] = JsonNode.Parse(Reuses(3)
                ? """{ "name": "vds", "enhancedLagPolicy": "lag" }"""
                : """{ "name": "vds", "reuse": false, "controller": { "address": "vc.example.net", "datacenter": "dc1", "user": "apic" } }""");
        }
        else
        {
            access["physicalDomain"] = Object("phys", 3);
        }

        return access;
    }

    private JsonObject L3Out() => Attachment switch
    {
        1 => JsonNode.Parse("""{ "domain": "vmm", "portGroup": { "forgedTransmits": true } }""")!.AsObject(),
        2 => new JsonObject { ["paths"] = Paths() },
        _ => [],
    };

    private JsonArray Paths()
    {
        var paths = new JsonArray();
        (string Pool, int Count)[] pools = [("cp", 3), ("worker", Workers)];
        foreach ((string pool, int count) in pools)
        {
            for (int number = 1; number <= count; number++)
            {
                int rack = (number - 1) % Racks;
                paths.Add(new JsonObject
                {
                    ["name"] = $"dev-{pool}-{number}",
                    ["leaves"] = new JsonArray(LeafId(rack * 2), LeafId((rack * 2) + 1)),
                    ["interface"] = $"vpc-{pool}-{number}",
                    ["nodes"] = new JsonArray($"dev-{pool}-{number}"),
                });
            }
        }

        return paths;
    }

    private static JsonArray Array(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];

    private static string Texts(IEnumerable<string> texts) => Array(texts).ToJsonString();
}
