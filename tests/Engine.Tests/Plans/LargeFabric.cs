using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Tests.Plans;

/// <summary>A plan with two racks of two anchor leaf switches and twenty nodes each, two address families and several contracts.</summary>
internal static class LargeFabric
{
    private const string Tenant = "uni/tn-prod";

    public static Plan Plan()
    {
        var leaves = new List<string>();
        var nodes = new List<string>();
        var sessions = new List<string>();
        for (var rack = 1; rack <= 2; rack++)
        {
            for (var number = 1; number <= 20; number++)
            {
                var name = $"prod-w{rack}{number:00}";
                nodes.Add($$"""{"name": "{{name}}", "role": "worker", "rack": "r{{rack}}", "addresses": ["10.{{rack}}.0.{{number}}", "2001:db8:{{rack}}::{{number}}"], "asn": "{{64600 + number}}"}""");
            }

            for (var number = 1; number <= 2; number++)
            {
                var leaf = (100 * rack) + number;
                leaves.Add($$"""{"node": {{leaf}}, "pod": {{rack}}, "rack": "r{{rack}}", "role": "anchor", "routerId": "1.1.{{rack}}.{{number}}", "addresses": {"ipv4": "10.{{rack}}.0.25{{number}}/24", "ipv6": "2001:db8:{{rack}}::f{{number}}/64"} }""");
                sessions.AddRange(Enumerable.Range(1, 20).Select(node => $$"""{"leaf": {{leaf}}, "node": "prod-w{{rack}}{{node:00}}", "family": "ipv4", "leafAsn": 65000, "nodeAsn": {{64600 + node}}}"""));
            }

            leaves.Add($$"""{"node": {{(100 * rack) + 3}}, "pod": {{rack}}, "rack": "r{{rack}}", "role": "non-anchor", "addresses": []}""");
        }

        var topology = $$"""
            {"topology": {"asScheme": "per-node", "vlan": "310", "mtu": 9000,
              "subnets": [{"family": "ipv4", "subnet": "10.1.0.0/16", "gateway": "10.1.255.254", "floating": "10.1.255.253"}, {"family": "ipv6", "subnet": "2001:db8::/32", "gateway": "2001:db8::fe", "floating": "2001:db8::fd"}],
              "leaves": [{{string.Join(',', leaves)}}], "nodes": [{{string.Join(',', nodes)}}], "sessions": [{{string.Join(',', sessions)}}] } }
            """;
        var builder = new PlanBuilder().Component("calico-aci:fabric:FloatingL3Out", "prod-l3out", topology);
        Contract(builder, "ssh", "22");
        Contract(builder, "api", "6443");
        Contract(builder, "web", "443");
        Epg(builder, "calico", "default", ["api", "ssh"], ["internet"], "10.1.0.0/16", "10.2.0.0/16", "172.20.0.0/16");
        Epg(builder, "calico", "shop", ["web"], [], "172.20.1.0/28");
        Epg(builder, "outside", "campus", [], ["api", "ssh", "web"], "10.200.0.0/16");
        Epg(builder, "outside", "internet", ["internet"], ["web"], "0.0.0.0/0");
        return builder.Build();
    }

    private static void Contract(PlanBuilder builder, string name, string port) => builder
        .Add("aci:index/contract:Contract", $"c-{name}", $$"""{"name": "{{name}}", "tenantDn": "{{Tenant}}"}""")
        .Add("aci:index/contractSubject:ContractSubject", $"s-{name}", $$"""{"name": "{{name}}", "contractDn": "{{Tenant}}/brc-{{name}}"}""")
        .Add("aci:index/contractSubjectFilter:ContractSubjectFilter", $"sf-{name}", $$"""{"contractSubjectDn": "{{Tenant}}/brc-{{name}}/subj-{{name}}", "filterDn": "{{Tenant}}/flt-{{name}}"}""")
        .Add("aci:index/filter:Filter", $"f-{name}", $$"""{"name": "{{name}}", "tenantDn": "{{Tenant}}"}""")
        .Add("aci:index/filterEntry:FilterEntry", $"e-{name}", $$"""{"name": "tcp{{port}}", "filterDn": "{{Tenant}}/flt-{{name}}", "prot": "tcp", "dFromPort": "{{port}}", "dToPort": "{{port}}"}""");

    private static void Epg(PlanBuilder builder, string l3Out, string name, string[] provides, string[] consumes, params string[] subnets)
    {
        builder.Add("aci:index/externalEpg:ExternalEpg", $"epg-{name}", $$"""
            {"name": "{{name}}", "parentDn": "{{Tenant}}/out-{{l3Out}}", "relationToProvidedContracts": [{{Names(provides)}}], "relationToConsumedContracts": [{{Names(consumes)}}]}
            """);
        foreach (var subnet in subnets)
        {
            builder.Add("aci:index/l3ExtSubnet:L3ExtSubnet", $"epg-{name}-{subnet}", $$"""{"ip": "{{subnet}}", "externalNetworkInstanceProfileDn": "{{Tenant}}/out-{{l3Out}}/instP-{{name}}", "scopes": ["import-security", "shared-rtctrl"]}""");
        }
    }

    private static string Names(string[] contracts) => string.Join(',', contracts.Select(name => $$"""{"contractName": "{{name}}"}"""));
}
