using System.Text.Json.Nodes;

namespace CalicoAci.Infra.Tests.Fabric;

/// <summary>A valid outside L3Out: a sub-interface and a vPC.</summary>
/// <param name="Protocol">1: OSPF, 2: BGP, 3: static.</param>
/// <param name="Families">For each family of the cluster, whether it is IPv6.</param>
/// <param name="DefaultRoute">Whether the nodes get the default route.</param>
/// <param name="Rich">Whether it has summaries, failure detection, timers, and neighbours with options of their own.</param>
internal sealed record OutsideCase(int Protocol, IReadOnlyList<bool> Families, bool DefaultRoute, bool Rich)
{
    public JsonObject ToJson()
    {
        var outside = new JsonObject
        {
            ["leaves"] = JsonNode.Parse("""[{ "node": 205, "routerId": "1.1.1.205" }, { "node": 206, "routerId": "1.1.1.206" }]"""),
            ["interfaces"] = new JsonArray(
                new JsonObject { ["name"] = "router", ["interface"] = "eth1/49", ["vlan"] = 311, ["leaves"] = new JsonArray(End(205, "10.100.0.1/30", "2001:db8:a::1/64")) },
                new JsonObject
                {
                    ["name"] = "core",
                    ["kind"] = "svi",
                    ["interface"] = "VPC_CORE",
                    ["vlan"] = 312,
                    ["leaves"] = new JsonArray(End(205, "10.100.1.1/29", "2001:db8:b::1/64"), End(206, "10.100.1.2/29", "2001:db8:b::2/64")),
                    ["secondaryAddresses"] = Texts("10.100.1.3/29", "2001:db8:b::3/64"),
                }),
            ["protocol"] = Protocol switch { 1 => "ospf", 2 => "bgp", _ => "static" },
            ["externalEpg"] = JsonNode.Parse("""{ "consumes": ["dev-management"], "provides": ["dev-internet"] }"""),
            ["defaultRoute"] = new JsonObject { ["enabled"] = DefaultRoute },
        };
        switch (Protocol)
        {
            case 1:
                outside["ospf"] = JsonNode.Parse("""{ "area": "0.0.0.108", "authentication": "md5" }""");
                break;
            case 2:
                outside["bgpPeers"] = new JsonArray([.. Each("10.100.0.2", "2001:db8:a::2").Select(Peer), .. Rich ? Each("10.255.9.9", "2001:db8:ff::9").Select(address => Loopback(address)) : []]);
                break;
            default:
                outside["staticRoutes"] = new JsonArray([.. Each("0.0.0.0/0 10.100.1.6", "::/0 2001:db8:b::6")
                    .Select(route => new JsonObject { ["prefix"] = route.Split(' ')[0], ["nextHops"] = new JsonArray(route.Split(' ')[1]) })]);
                break;
        }

        if (Rich && Protocol != 3)
        {
            outside["bfd"] = new JsonObject();
            outside["export"] = JsonNode.Parse("""{ "ranges": ["nodes", "pods"], "summarize": ["pods"] }""");
        }

        if (Rich && Protocol == 2)
        {
            outside["bgpTimers"] = new JsonObject();
        }

        return outside;
    }

    private JsonObject Peer(string address) => Rich
        ? new JsonObject
        {
            ["address"] = address,
            ["asn"] = 64900,
            ["localAsn"] = 64901,
            ["localAsPropagation"] = "replace-as",
            ["privateAs"] = new JsonArray("remove-exclusive"),
            ["prefixLimit"] = new JsonObject { ["maximum"] = 1000 },
        }
        : new JsonObject { ["address"] = address, ["asn"] = 64900 };

    private static JsonObject Loopback(string address) => new() { ["address"] = address, ["asn"] = 64902, ["ttl"] = 3, ["sendCommunity"] = true };

    private JsonObject End(int leaf, string ipv4, string ipv6) => new() { ["node"] = leaf, ["addresses"] = Texts(ipv4, ipv6) };

    private IEnumerable<string> Each(string ipv4, string ipv6) => Families.Select(isIpv6 => isIpv6 ? ipv6 : ipv4);

    private JsonArray Texts(string ipv4, string ipv6) => [.. Each(ipv4, ipv6).Select(text => JsonValue.Create(text))];
}
