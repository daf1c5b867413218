using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Network;

/// <summary>The VLAN and the address ranges of a cluster. A range list has one prefix of each address family of the cluster.</summary>
[Setting("The VLAN and the address ranges of the cluster. Every list has one prefix for each address family of the cluster.")]
public sealed record NetworkSettings
{
    /// <summary>The VLAN of the node subnet.</summary>
    [Setting("The VLAN between the leaf switches and the nodes; none with hostRouting.", Minimum = 2, Maximum = 4094, Example = "310")]
    public int? Vlan { get; init; }

    /// <summary>The MTU of SVIs and nodes.</summary>
    [Setting("The MTU of the leaf SVIs and of the node interfaces: one value, because BGP updates hang when they differ.", Minimum = 576, Maximum = 9216, Unit = "bytes")]
    public int Mtu { get; init; } = 9000;

    /// <summary>The node subnets.</summary>
    [Setting("The subnet that nodes and anchor leaves share, in each address family; with hostRouting the range of the hosts' loopback addresses.", MinimumLength = 1, MaximumLength = 2)]
    public required IReadOnlyList<NodeSubnetSettings> Nodes { get; init; }

    /// <summary>The pod ranges.</summary>
    [Setting("Where Calico gives pod addresses from.", MinimumLength = 1, MaximumLength = 2, Example = "[10.1.0.0/16]")]
    public required IReadOnlyList<Cidr> Pods { get; init; }

    /// <summary>The cluster IP ranges.</summary>
    [Setting("The cluster IPs of services.", MinimumLength = 1, MaximumLength = 2, Example = "[10.2.0.0/20]")]
    public required IReadOnlyList<Cidr> Services { get; init; }

    /// <summary>The load-balancer ranges.</summary>
    [Setting("The addresses of services of type LoadBalancer; may be empty.", MaximumLength = 2, Example = "[10.3.0.0/24]")]
    public IReadOnlyList<Cidr> LoadBalancers { get; init; } = [];

    /// <summary>The external IP ranges.</summary>
    [Setting("The addresses given as externalIPs of services; may be empty.", MaximumLength = 2, Example = "[10.4.0.0/24]")]
    public IReadOnlyList<Cidr> External { get; init; } = [];
}
