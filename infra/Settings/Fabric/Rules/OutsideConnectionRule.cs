using System.Net;
using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Bgp;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.Outside;
using CalicoAci.Infra.Settings.Leaves;
using CalicoAci.Infra.Settings.Network;
using CalicoAci.Infra.Settings.Rules;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>The outside L3Out fits the cluster's: one VRF, one router ID a leaf, VLANs and addresses of their own.</summary>
public sealed class OutsideConnectionRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } =
        ["cluster.name", "fabric.outside", "fabric.l3out.name", "leaves", "bgp.fabricAsn", "network.vlan", .. StackFacts.OfRanges];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.Fabric.Outside is not { } outside)
        {
            return;
        }

        string path = $"{StackFacts.Path("fabric")}.outside";
        CheckName(facts, outside, path, errors);
        CheckRouterIds(facts, outside, path, errors);
        CheckVlans(facts, outside, path, errors);
        CheckSubnets(facts, outside, path, errors);
        CheckNeighbours(facts, outside, path, errors);
    }

    private static void CheckName(StackFacts facts, OutsideSettings outside, string path, SettingsErrors errors)
    {
        string cluster = facts.Settings.Cluster.Name;
        if ((outside.Name ?? $"{cluster}-outside") == (facts.Settings.Fabric.L3out.Name ?? $"{cluster}-l3out"))
        {
            errors.Add($"{path}.name", $"found '{outside.Name}', the name of the L3Out to the nodes", "CA405");
        }
    }

    /// <summary>A leaf has one router ID in a VRF, whatever the number of its L3Outs; the APIC raises a fault for a second one.</summary>
    private static void CheckRouterIds(StackFacts facts, OutsideSettings outside, string path, SettingsErrors errors)
    {
        foreach ((int index, BorderLeafSettings border) in outside.Leaves.Index())
        {
            foreach (LeafSettings anchor in facts.Settings.Leaves.Where(leaf => leaf is { Anchor: true, RouterId: not null }))
            {
                bool sameLeaf = anchor.Node == border.Node;
                if (sameLeaf != anchor.RouterId!.Equals(border.RouterId))
                {
                    errors.Add(
                        $"{path}.leaves[{index}].routerId",
                        sameLeaf
                            ? $"found {border.RouterId}; anchor leaf {anchor.Node} has the router ID {anchor.RouterId} in this VRF"
                            : $"found {border.RouterId}, the router ID of anchor leaf {anchor.Node}; must be unique in the VRF",
                        "CA470");
                }
                else if (sameLeaf && anchor.Pod != border.Pod)
                {
                    errors.Add($"{path}.leaves[{index}].pod", $"found {border.Pod}; anchor leaf {anchor.Node} is in pod {anchor.Pod}", "CA470");
                }
            }
        }
    }

    /// <summary>
    /// The cluster's VLAN is the node subnet on every leaf of the domain, and a VLAN is one segment on a leaf: the APIC raises
    /// a fault for an encapsulation that is in use. An interface profile has a path once, because the path is its DN.
    /// </summary>
    private static void CheckVlans(StackFacts facts, OutsideSettings outside, string path, SettingsErrors errors)
    {
        var vlans = new Dictionary<(int Leaf, int Vlan), string>();
        var ports = new Dictionary<(int Leaf, string Interface), string>();
        foreach ((int index, OutsideInterfaceSettings port) in outside.Interfaces.Index())
        {
            string portPath = $"{path}.interfaces[{index}]";
            if (port.Vlan is not null && port.Vlan == facts.Settings.Network.Vlan)
            {
                errors.Add($"{portPath}.vlan", $"found {port.Vlan}, the VLAN of the nodes", "CA471");
            }

            foreach (int leaf in port.Leaves.Select(leaf => leaf.Node).Distinct())
            {
                if (!ports.TryAdd((leaf, port.Interface), portPath))
                {
                    errors.Add($"{portPath}.interface", $"found {port.Interface} of leaf {leaf}, which {ports[(leaf, port.Interface)]} has already", "CA474");
                }
                else if (port.Vlan is { } vlan && !vlans.TryAdd((leaf, vlan), portPath))
                {
                    errors.Add($"{portPath}.vlan", $"found {vlan} on leaf {leaf}, which {vlans[(leaf, vlan)]} uses there already", "CA471");
                }
            }
        }
    }

    private static void CheckSubnets(StackFacts facts, OutsideSettings outside, string path, SettingsErrors errors)
    {
        NetworkSettings network = facts.Settings.Network;
        Cidr[] ranges = [.. network.Nodes.Select(subnet => subnet.Subnet), .. network.Pods, .. network.Services, .. network.LoadBalancers, .. network.External];
        var used = new Dictionary<IPAddress, string>();
        foreach ((string addressPath, InterfaceAddress address) in Addresses(outside, path))
        {
            foreach (Cidr range in ranges.Where(range => range.Overlaps(address.Subnet)))
            {
                errors.Add(addressPath, $"found {address}, which overlaps the cluster's range {range}", "CA472");
            }

            if (!used.TryAdd(address.Address, addressPath))
            {
                errors.Add(addressPath, $"found {address.Address}, the address of {used[address.Address]}", "CA472");
            }
        }
    }

    private static void CheckNeighbours(StackFacts facts, OutsideSettings outside, string path, SettingsErrors errors)
    {
        InterfaceAddress[] own = [.. Addresses(outside, path).Select(address => address.Address)];
        foreach ((int index, OutsideBgpPeerSettings peer) in outside.BgpPeers.Index())
        {
            AsNumbers.Check(peer.Asn, $"{path}.bgpPeers[{index}].asn", errors);
            AsNumbers.Check(peer.LocalAsn, $"{path}.bgpPeers[{index}].localAsn", errors);
            if (peer.LocalAsn is { } localAsn && localAsn == facts.Settings.Bgp.FabricAsn)
            {
                errors.Add($"{path}.bgpPeers[{index}].localAsn", $"found {peer.LocalAsn}, the fabric's AS, which needs no local AS", "CA125");
            }

            if (outside.BgpPeers.Take(index).Any(earlier => earlier.Address.Equals(peer.Address)))
            {
                errors.Add($"{path}.bgpPeers[{index}].address", $"found {peer.Address} twice", "CA405");
            }

            if (peer.Ttl == 1 && !own.Any(address => address.Subnet.Contains(peer.Address)))
            {
                errors.Add($"{path}.bgpPeers[{index}].address", $"found {peer.Address}, which is in no subnet of an interface; give it a ttl above 1", "CA473");
            }

            if (peer.Asn == (peer.LocalAsn ?? facts.Settings.Bgp.FabricAsn))
            {
                errors.Warn($"{path}.bgpPeers[{index}].asn", $"found {peer.Asn}, the AS that the fabric shows: the session would be internal BGP", "CA473");
            }
        }

        foreach ((int index, StaticRouteSettings route) in outside.StaticRoutes.Index())
        {
            foreach ((int position, IPAddress hop) in route.NextHops.Index())
            {
                if (!own.Any(address => address.Subnet.Contains(hop)))
                {
                    errors.Add($"{path}.staticRoutes[{index}].nextHops[{position}]", $"found {hop}, which is in no subnet of an interface", "CA473");
                }
                else if (own.Any(address => address.Address.Equals(hop)))
                {
                    errors.Add($"{path}.staticRoutes[{index}].nextHops[{position}]", $"found {hop}, an address of a border leaf itself", "CA473");
                }
            }
        }
    }

    private static IEnumerable<(string Path, InterfaceAddress Address)> Addresses(OutsideSettings outside, string path) =>
        from port in outside.Interfaces.Index()
        from entry in port.Item.Leaves.Index()
            .SelectMany(leaf => leaf.Item.Addresses.Index().Select(text => ($"leaves[{leaf.Index}].addresses[{text.Index}]", text.Item)))
            .Concat(port.Item.SecondaryAddresses.Index().Select(text => ($"secondaryAddresses[{text.Index}]", text.Item)))
        let parsed = InterfaceAddress.TryParse(entry.Item2, out InterfaceAddress address) ? address : (InterfaceAddress?)null
        where parsed is not null
        select ($"{path}.interfaces[{port.Index}].{entry.Item1}", parsed.Value);
}
