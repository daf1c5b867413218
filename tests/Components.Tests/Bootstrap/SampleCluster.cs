using System.Net;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Tests.Bootstrap;

/// <summary>A small cluster as the dev stack has it, with its variants.</summary>
internal sealed record SampleCluster
{
    public static readonly SampleCluster Dev = new();

    public static readonly SampleCluster DualStack = new() { Families = [AddressFamily.Ipv4, AddressFamily.Ipv6] };

    public IReadOnlyList<AddressFamily> Families { get; init; } = [AddressFamily.Ipv4];

    public int ControlPlanes { get; init; } = 3;

    public int Workers { get; init; } = 3;

    public OsFamily OsFamily { get; init; }

    public Func<KubernetesOptions, KubernetesOptions> Adjust { get; init; } = options => options;

    public NodeSystemOptions System { get; init; } = new()
    {
        AuthorizedKeys = ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExampleExam admin@example.net"],
        Domain = "k8s.example.net",
        DnsServers = ["10.0.0.53"],
        SearchDomains = ["k8s.example.net"],
        NtpServers = ["ntp.example.net"],
    };

    public NodeNetwork Network { get; init; } = new();

    public KubernetesOptions Options => Adjust(new()
    {
        Version = new(1, 36, 4),
        Endpoint = new(Families.ToDictionary(family => family, family => Address(family, 250)), 8443),
    });

    public ClusterTopology Topology => new(
        "dev",
        AsScheme.Shared,
        65001,
        null,
        [.. Families.Select(family => new NodeSubnet(Subnet(family), Address(family, 254), Address(family, 253)))],
        new(
            [.. Families.Select(family => Cidr.Parse(family == AddressFamily.Ipv4 ? "10.1.0.0/16" : "2001:db8:1::/56"))],
            [.. Families.Select(family => Cidr.Parse(family == AddressFamily.Ipv4 ? "10.2.0.0/20" : "2001:db8:2::/108"))],
            [.. Families.Select(family => Cidr.Parse(family == AddressFamily.Ipv4 ? "10.3.0.0/24" : "2001:db8:3::/112"))],
            []),
        [Leaf(201, 1), Leaf(202, 2)],
        [new(1, 203, "rack-1")],
        [
            .. Enumerable.Range(1, ControlPlanes).Select(number => Node(NodeRole.ControlPlane, "control-plane", $"dev-cp-{number}", number, 10)),
            .. Enumerable.Range(1, Workers).Select(number => Node(NodeRole.Worker, "workers", $"dev-workers-{number}", number, 20)),
        ],
        311,
        9000);

    public NodePlanner Planner => new(Topology, Options, System);

    public NodePlan Plan(string node, bool configureNetwork = false) =>
        Planner.Plan(Topology.Nodes.Single(candidate => candidate.Name == node), Network, configureNetwork);

    public static Cidr Subnet(AddressFamily family) => Cidr.Parse(family == AddressFamily.Ipv4 ? "192.168.2.0/24" : "2001:db8:0:2::/64");

    private static IPAddress Address(AddressFamily family, int host) => Subnet(family).AddressAt(host);

    private AnchorLeaf Leaf(int id, int host) =>
        new(1, id, "rack-1", IPAddress.Parse($"1.1.1.{host}"), false, Families.ToDictionary(family => family, family => Address(family, host)));

    private ClusterNode Node(NodeRole role, string pool, string name, int number, int offset) =>
        new(name, role, pool, "rack-1", Families.ToDictionary(family => family, family => Address(family, offset + number)), 65002) { Number = number, OsFamily = OsFamily };
}
