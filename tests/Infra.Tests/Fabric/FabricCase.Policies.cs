using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck.Fluent;

namespace CalicoAci.Infra.Tests.Fabric;

/// <summary>Contracts, external EPGs and route control of the case.</summary>
internal sealed partial record FabricCase
{
    private JsonObject RouteControl()
    {
        var control = new JsonObject();
        if (Has(3))
        {
            control["export"] = new JsonObject
            {
                ["ranges"] = new JsonArray("pods", "services"),
                ["defaultRoute"] = true,
                ["contexts"] = new JsonArray(new JsonObject
                {
                    ["name"] = "special",
                    ["match"] = new JsonArray([.. Addresses("10.99.0.0/16", "2001:db8:99::/48").Select(prefix => new JsonObject { ["prefix"] = prefix, ["aggregate"] = true })]),
                    ["set"] = JsonNode.Parse("""{ "localPreference": 200, "community": "no-export" }"""),
                }),
            };
        }

        if (Has(9))
        {
            var pods = new JsonObject();
            foreach (string length in Addresses("from to 26", "fromIpv6 toIpv6 122"))
            {
                string[] parts = length.Split(' ');
                pods[parts[0]] = int.Parse(parts[2], CultureInfo.InvariantCulture);
                pods[parts[1]] = int.Parse(parts[2], CultureInfo.InvariantCulture);
            }

            control["import"] = new JsonObject
            {
                ["matches"] = new JsonObject { ["pods"] = pods, ["nodes"] = new JsonObject { ["aggregate"] = false } },
                ["set"] = JsonNode.Parse("""{ "weight": 7, "metric": 9 }"""),
            };
        }

        return control;
    }

    private JsonObject Contracts()
    {
        var contracts = new JsonObject
        {
            ["presets"] = JsonNode.Parse("""[{ "preset": "management" }, { "preset": "internet" }, { "preset": "api-server" }]"""),
            ["filters"] = JsonNode.Parse("""[{ "name": "web", "entries": [{ "name": "http", "protocol": "tcp", "ports": "80" }] }]"""),
            ["definitions"] = JsonNode.Parse("""[{ "name": "own", "subjects": [{ "name": "web", "filters": ["web"] }] }]"""),
        };
        if (Has(11))
        {
            contracts["filters"]!.AsArray().Add(JsonNode.Parse("""{ "name": "icmp", "reuse": true, "tenant": "common" }"""));
            contracts["filters"]!.AsArray().Add(JsonNode.Parse("""
                {
                  "name": "all",
                  "entries": [
                    { "name": "arp", "protocol": "arp", "arpOperation": "request" },
                    { "name": "ping", "protocol": "icmpv6", "icmpv6Type": "echo-request" },
                    { "name": "web", "protocol": "tcp", "etherType": "ipv4", "sourcePorts": "1024-65535", "ports": "443", "tcpFlags": ["established"], "dscp": "CS3" },
                    { "name": "rest", "protocol": "udp", "fragmentsOnly": true }
                  ]
                }
                """));
            contracts["definitions"]!.AsArray().Add(JsonNode.Parse("""{ "name": "wide", "subjects": [{ "name": "all", "filters": ["all", "icmp"] }] }"""));
        }

        if (Reuses(6))
        {
            contracts["definitions"]!.AsArray().Add(JsonNode.Parse("""{ "name": "shared", "reuse": true }"""));
        }

        return contracts;
    }

    private JsonObject ExternalEpgs()
    {
        var own = new JsonObject
        {
            ["provides"] = new JsonArray("dev-management", "own"),
            ["consumes"] = new JsonArray(Reuses(6) ? "shared" : "dev-internet"),
        };
        if (Has(5))
        {
            own["scopes"] = new JsonArray("import-security", "shared-rtctrl", "shared-security");
        }

        if (Has(8))
        {
            own["subnets"] = JsonNode.Parse("""
                {
                  "nodes": { "scopes": ["import-security"] },
                  "pods": { "scopes": ["import-security", "export-rtctrl"], "summarize": true },
                  "services": { "scopes": ["shared-rtctrl"], "aggregates": [] },
                  "loadBalancers": { "scopes": ["import-security", "shared-rtctrl"], "aggregates": ["shared-rtctrl"] }
                }
                """);
        }

        return Has(4)
            ? new JsonObject
            {
                ["default"] = own,
                ["applications"] = new JsonArray(new JsonObject
                {
                    ["name"] = "web",
                    ["subnets"] = new JsonArray([.. Addresses("10.3.0.6/32", "2001:db8:5::6/128").Select(prefix => new JsonObject { ["prefix"] = prefix })]),
                    ["provides"] = new JsonArray("own"),
                }),
            }
            : new JsonObject { ["default"] = own };
    }
}
