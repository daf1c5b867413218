using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Leaves;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// A leaf is listed once (node IDs are unique in a fabric, over all pods), router IDs are unique in the VRF (RFC 6286
/// asks it within an AS), and a router ID that is also a loopback is an address of its own, outside the node subnet.
/// </summary>
public sealed class LeafIdentityRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["leaves.node", "leaves.anchor", "leaves.routerId", "leaves.routerIdLoopback", "network.nodes"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        var nodes = new Dictionary<int, string>();
        var routerIds = new Dictionary<IPAddress, string>();
        foreach ((int index, LeafSettings leaf) in facts.Settings.Leaves.Index())
        {
            string path = $"{StackFacts.Path("leaves")}[{index}]";
            if (!nodes.TryAdd(leaf.Node, path))
            {
                errors.Add($"{path}.node", $"found {leaf.Node}, which {nodes[leaf.Node]} describes already", "CA113");
            }

            if (leaf is not { Anchor: true, RouterId: { } routerId })
            {
                continue;
            }

            if (!routerIds.TryAdd(routerId, path))
            {
                errors.Add($"{path}.routerId", $"found {routerId}, the router ID of {routerIds[routerId]}; must be unique in the VRF", "CA112");
            }

            if (leaf.RouterIdLoopback && facts.SubnetOf(Cidr.FamilyOf(routerId)) is { } subnet && subnet.Contains(routerId))
            {
                errors.Add($"{path}.routerId", $"found {routerId}, an address of the node subnet {subnet}; a loopback needs one outside", "CA124");
            }
        }
    }
}
