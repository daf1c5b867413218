namespace CalicoAci.Engine.Tests.Plans;

/// <summary>Outputs of fabric components.</summary>
internal static class FabricTopologies
{
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
