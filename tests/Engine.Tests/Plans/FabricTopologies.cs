namespace CalicoAci.Engine.Tests.Plans;

/// <summary>Outputs of fabric components.</summary>
internal static class FabricTopologies
{
    public const string Outside = """
        {
          "topology": {
            "kind": "outside", "vrf": "uni/tn-t/ctx-v", "encapScope": "local", "protocol": "bgp",
            "leaves": [
              {"node": 201, "pod": 1, "rack": "", "role": "border", "routerId": "10.255.0.201", "addresses": ["10.108.0.1"]},
              {"node": 205, "pod": 1, "rack": "", "role": "border", "routerId": "10.255.0.205", "addresses": ["10.108.1.1"]}
            ],
            "vlans": [{"vlan": 108, "leaves": [201]}],
            "subnets": [{"family": "ipv4", "subnet": "10.108.0.0/30"}],
            "ranges": [{"kind": "outside", "prefix": "10.108.0.0/30"}],
            "nodes": [{"name": "10.108.0.2", "role": "router", "rack": "", "addresses": ["10.108.0.2"], "asn": 65200}],
            "sessions": [
              {"leaf": 201, "node": "10.108.0.2", "family": "ipv4", "leafAddress": "10.108.0.1", "nodeAddress": "10.108.0.2", "leafAsn": 65002, "nodeAsn": 65200}
            ]
          }
        }
        """;

    public const string OneRack = """
        {
          "topology": {
            "asScheme": "shared", "vlan": 310, "mtu": 9000,
            "leaves": [
              {"node": 201, "pod": 1, "rack": "r1", "role": "anchor", "routerId": "1.1.1.201", "addresses": ["192.168.2.1/24"]},
              {"node": 202, "pod": 1, "rack": "r1", "role": "anchor", "routerId": "1.1.1.202", "addresses": ["192.168.2.2/24"]},
              {"node": 203, "pod": 1, "rack": "r1", "role": "non-anchor", "addresses": []}
            ],
            "subnets": [{"family": "ipv4", "subnet": "192.168.2.0/24", "gateway": "192.168.2.254", "floating": "192.168.2.253"}],
            "nodes": [
              {"name": "dev-m1", "role": "control-plane", "rack": "r1", "addresses": ["192.168.2.11"], "asn": 64512},
              {"name": "dev-w1", "role": "worker", "rack": "r1", "addresses": ["192.168.2.21"], "asn": 64512}
            ],
            "sessions": [
              {"leaf": 201, "node": "dev-m1", "family": "ipv4", "leafAddress": "192.168.2.1", "nodeAddress": "192.168.2.11", "leafAsn": 65002, "nodeAsn": 64512},
              {"leaf": 202, "node": "dev-m1", "family": "ipv4", "leafAddress": "192.168.2.2", "nodeAddress": "192.168.2.11", "leafAsn": 65002, "nodeAsn": 64512},
              {"leaf": 201, "node": "dev-w1", "family": "ipv4", "leafAddress": "192.168.2.1", "nodeAddress": "192.168.2.21", "leafAsn": 65002, "nodeAsn": 64512},
              {"leaf": 202, "node": "dev-w1", "family": "ipv4", "leafAddress": "192.168.2.2", "nodeAddress": "192.168.2.21", "leafAsn": 65002, "nodeAsn": 64512}
            ]
          }
        }
        """;
}
