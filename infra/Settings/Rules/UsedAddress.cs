using System.Net;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Infra.Settings.Network;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>An address that something in the node subnet holds.</summary>
/// <param name="Address">The address.</param>
/// <param name="Path">The path of the setting that it comes from.</param>
/// <param name="Holder">Who holds it, in words.</param>
public sealed record UsedAddress(IPAddress Address, string Path, string Holder)
{
    /// <summary>Every address that the stack uses in its node subnets, as far as the settings could be read.</summary>
    public static IEnumerable<UsedAddress> Of(StackFacts facts) =>
    [
        .. facts.Have("network.nodes") ? Subnets(facts) : [],
        .. facts.Have("leaves.anchor", "leaves.node", "leaves.addresses") ? Leaves(facts) : [],
        .. facts.Have("cluster.apiServer.addresses", "kubernetes.loadBalancer") ? ApiServer(facts) : [],
        .. Nodes(facts),
    ];

    private static IEnumerable<UsedAddress> Subnets(StackFacts facts)
    {
        string path = $"{StackFacts.Path("network")}.nodes";
        foreach ((int index, NodeSubnetSettings subnet) in facts.Settings.Network.Nodes.Index())
        {
            if (subnet.Gateway is { } gateway)
            {
                yield return new UsedAddress(gateway, $"{path}[{index}].gateway", "the gateway");
            }

            if (subnet.Floating is { } floating)
            {
                yield return new UsedAddress(floating, $"{path}[{index}].floating", "the floating address");
            }
        }
    }

    private static IEnumerable<UsedAddress> Leaves(StackFacts facts)
        => from leaf in facts.Settings.Leaves.Index()
           where leaf.Item.Anchor
           from address in leaf.Item.Addresses.Index()
           select new UsedAddress(address.Item, $"{StackFacts.Path("leaves")}[{leaf.Index}].addresses[{address.Index}]", $"leaf {leaf.Item.Node}");

    /// <summary>A load balancer of the user's own may be anywhere.</summary>
    private static IEnumerable<UsedAddress> ApiServer(StackFacts facts)
        => facts.LoadBalancer == LoadBalancerKind.Existing
            ? []
            : facts.Settings.Cluster.ApiServer.Addresses.Index()
                .Select(address => new UsedAddress(address.Item, $"{StackFacts.Path("cluster")}.apiServer.addresses[{address.Index}]", "the Kubernetes API"));

    private static IEnumerable<UsedAddress> Nodes(StackFacts facts)
        => from node in facts.Nodes
           from address in node.Addresses.Values
           select new UsedAddress(address, node.AddressPath, $"node {node.Name}");
}
