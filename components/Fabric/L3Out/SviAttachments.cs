using System.Globalization;
using CalicoAci.Components.Model;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>Puts the SVI of one address family on the leaves: floating, or on chosen paths.</summary>
/// <param name="component">The name of the component.</param>
/// <param name="args">What the L3Out is made from.</param>
/// <param name="peers">Adds the peers below an SVI.</param>
/// <param name="child">The options of every child of the component.</param>
internal sealed class SviAttachments(string component, FloatingL3OutArgs args, BgpPeers peers, CustomResourceOptions child)
{
    private const string SviType = "ext-svi";

    private readonly ClusterTopology _topology = args.Topology;
    private readonly L3OutOptions _l3Out = args.L3Out;
    private readonly HashSet<string> _subnetPeerPaths = CoveringPaths(args.L3Out.Paths);

    /// <summary>Adds the SVI of a family, and returns the leaf addresses and the gateways that exist once it is there.</summary>
    public IEnumerable<SviAddresses> Add(AddressFamily family, Output<string> interfaceProfileDn) => _l3Out.Paths.Count == 0
        ? _topology.AnchorLeaves.Select(leaf => AddFloating(leaf, family, interfaceProfileDn)).ToList()
        : _l3Out.Paths.SelectMany(path => AddPath(path, family, interfaceProfileDn)).ToList();

    private SviAddresses AddFloating(AnchorLeaf leaf, AddressFamily family, Output<string> interfaceProfileDn)
    {
        NodeSubnet subnet = _topology.NodeSubnetOf(family);
        string name = string.Create(CultureInfo.InvariantCulture, $"{component}-anchor-{leaf.NodeId}{family.Suffix()}");
        var svi = new Aci.L3outFloatingSvi(
            name,
            new Aci.L3outFloatingSviArgs
            {
                LogicalInterfaceProfileDn = interfaceProfileDn,
                NodeDn = leaf.TopologyDn,
                Encap = ApicText.Encap(_topology.Vlan!.Value),
                EncapScope = Scope(_l3Out.EncapScope),
                IfInstT = SviType,
                Addr = ApicText.InterfaceAddress(leaf.PrimaryAddresses[family], subnet.Subnet),
                Autostate = ApicText.Enabled(_l3Out.Autostate),
                Mtu = ApicText.Number(_topology.Mtu),
                RelationL3extRsDynPathAtts = { DynamicPath(subnet) },
            },
            child);
        peers.Add(name, svi.Id, family, [leaf], _topology.Nodes.Where(node => node.Rack == leaf.Rack));
        return new SviAddresses(svi.Addr, Secondary($"{name}-secondary", svi.Id, subnet));
    }

    private Aci.Inputs.L3outFloatingSviRelationL3extRsDynPathAttArgs DynamicPath(NodeSubnet subnet)
    {
        var path = new Aci.Inputs.L3outFloatingSviRelationL3extRsDynPathAttArgs
        {
            Tdn = args.FloatingDomainDn ?? throw new ArgumentException("A floating SVI needs a domain to float in."),
            FloatingAddress = ApicText.InterfaceAddress(subnet.Floating!, subnet.Subnet),
            ForgedTransmit = ApicText.PortGroupFlag(_l3Out.PortGroup.ForgedTransmits),
            MacChange = ApicText.PortGroupFlag(_l3Out.PortGroup.MacChanges),
            PromiscuousMode = ApicText.PortGroupFlag(_l3Out.PortGroup.PromiscuousMode),
        };
        if (args.EnhancedLagPolicyDn is { } policy)
        {
            path.EnhancedLagPolicyDn = policy;
        }

        return path;
    }

    private IEnumerable<SviAddresses> AddPath(SviPath path, AddressFamily family, Output<string> interfaceProfileDn)
    {
        NodeSubnet subnet = _topology.NodeSubnetOf(family);
        string name = $"{component}-path-{path.Name}{family.Suffix()}";
        var attachment = new Aci.L3outPathAttachmentArgs
        {
            LogicalInterfaceProfileDn = interfaceProfileDn,
            TargetDn = path.TargetDn,
            IfInstT = SviType,
            Encap = ApicText.Encap(_topology.Vlan!.Value),
            EncapScope = Scope(_l3Out.EncapScope),
            Autostate = ApicText.Enabled(_l3Out.Autostate),
            Mtu = ApicText.Number(_topology.Mtu),
        };
        if (!path.IsVpc)
        {
            attachment.Addr = ApicText.InterfaceAddress(AnchorOf(path.Leaves[0]).PrimaryAddresses[family], subnet.Subnet);
        }

        var svi = new Aci.L3outPathAttachment(name, attachment, child);
        peers.Add(name, svi.Id, family, [.. path.Leaves.Select(AnchorOf)], PeersOf(path));
        return path.IsVpc
            ? path.Leaves.Order().Select((leaf, side) => AddMember(name, svi.Id, leaf, side == 0 ? "A" : "B", subnet)).ToList()
            : [new SviAddresses(svi.Addr, Secondary($"{name}-secondary", svi.Id, subnet))];
    }

    private SviAddresses AddMember(string path, Output<string> pathDn, int leaf, string side, NodeSubnet subnet)
    {
        string name = $"{path}-{side.ToLowerInvariant()}";
        var member = new Aci.L3outVpcMember(
            name,
            new Aci.L3outVpcMemberArgs
            {
                LeafPortDn = pathDn,
                Side = side,
                Addr = ApicText.InterfaceAddress(AnchorOf(leaf).PrimaryAddresses[subnet.Family], subnet.Subnet),
            },
            child);
        return new SviAddresses(member.Addr, Secondary($"{name}-secondary", member.Id, subnet));
    }

    private Aci.L3outPathAttachmentSecondaryIp Secondary(string name, Output<string> interfaceDn, NodeSubnet subnet) => new(
        name,
        new Aci.L3outPathAttachmentSecondaryIpArgs
        {
            L3outPathAttachmentDn = interfaceDn,
            Addr = ApicText.InterfaceAddress(subnet.Gateway!, subnet.Subnet),
        },
        child);

    /// <summary>
    /// All paths of a leaf carry one SVI. A peer that is a subnet is therefore configured once a leaf; a peer that is a node
    /// is configured on the path of the node.
    /// </summary>
    private IEnumerable<ClusterNode> PeersOf(SviPath path) => _topology.AsScheme == AsScheme.PerNode
        ? _topology.Nodes.Where(node => path.Nodes.Contains(node.Name))
        : _subnetPeerPaths.Contains(path.Name)
            ? _topology.Nodes.Where(node => node.Rack == AnchorOf(path.Leaves[0]).Rack)
            : [];

    /// <summary>The first paths that cover all leaves: vPCs before single ports, because a vPC covers both of its leaves at once.</summary>
    private static HashSet<string> CoveringPaths(IEnumerable<SviPath> paths)
    {
        var covered = new HashSet<int>();
        return [.. paths.OrderByDescending(path => path.IsVpc).Where(path => path.Leaves.Count(covered.Add) > 0).Select(path => path.Name)];
    }

    private AnchorLeaf AnchorOf(int leaf) => _topology.AnchorLeaves.FirstOrDefault(anchor => anchor.NodeId == leaf)
        ?? throw new ArgumentException($"Leaf {leaf} of a path is not an anchor leaf.");

    private static string Scope(EncapScope scope) => scope == EncapScope.Local ? "local" : "ctx";
}
