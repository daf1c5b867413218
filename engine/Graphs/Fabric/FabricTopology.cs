using System.Collections.Immutable;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Graphs.Fabric;

/// <summary>
/// The output <c>topology</c> of a component: what only the program knows of racks, roles and sessions.
/// A member that is absent or unknown reads as empty.
/// </summary>
public sealed record FabricTopology
{
    /// <summary>The component's name.</summary>
    public required string Component { get; init; }

    /// <summary>Whether the other ends of the sessions are routers outside the fabric instead of cluster nodes.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The DN of the VRF that the addresses live in, or empty.</summary>
    public string Vrf { get; init; } = "";

    /// <summary>Where the VLAN means the same bridge domain: <c>local</c> for one L3Out, <c>vrf</c> for all of the VRF; or empty.</summary>
    public string EncapScope { get; init; } = "";

    /// <summary>What links leaves and nodes where it is no SVI, such as <c>BGP unnumbered</c>; or empty.</summary>
    public string Link { get; init; } = "";

    /// <summary>The routing protocol with the outside, or empty.</summary>
    public string Protocol { get; init; } = "";

    /// <summary>The AS scheme, or empty.</summary>
    public string AsScheme { get; init; } = "";

    /// <summary>The VLAN of the nodes, or empty.</summary>
    public string Vlan { get; init; } = "";

    /// <summary>The VLANs with the leaf switches that use them.</summary>
    public ImmutableArray<FabricVlan> Vlans { get; init; } = [];

    /// <summary>The MTU in bytes, or empty.</summary>
    public string Mtu { get; init; } = "";

    /// <summary>The leaf switches, by rack and node ID.</summary>
    public ImmutableArray<FabricLeaf> Leaves { get; init; } = [];

    /// <summary>The cluster nodes in the order of the output.</summary>
    public ImmutableArray<FabricNode> Nodes { get; init; } = [];

    /// <summary>The subnets.</summary>
    public ImmutableArray<FabricSubnet> Subnets { get; init; } = [];

    /// <summary>The address ranges in the order of the output.</summary>
    public ImmutableArray<FabricRange> Ranges { get; init; } = [];

    /// <summary>The sessions in the order of the output.</summary>
    public ImmutableArray<FabricSession> Sessions { get; init; } = [];

    /// <summary>The topologies of a plan: those of clusters, then those of the outside, by component name.</summary>
    public static ImmutableArray<FabricTopology> Of(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return
        [
            .. plan.Resources.Where(resource => !resource.Custom).OrderBy(resource => resource.Name, StringComparer.Ordinal)
                .Select(resource => (resource.Name, Output: OutputMembers.Open(resource.Outputs.Members.GetValueOrDefault("topology")) as PropertyValue.MapValue))
                .Where(item => item.Output is not null)
                .Select(item => Read(item.Name, item.Output!))
                .OrderBy(topology => topology.IsOutside),
        ];
    }

    private static FabricTopology Read(string component, PropertyValue.MapValue output) => new()
    {
        Component = component,
        IsOutside = output.Text("kind") == "outside",
        Vlans = output.Text("vlan") is { Length: > 0 } vlan
            ? [new FabricVlan(vlan, [.. output.Items("leaves").Select(leaf => leaf.Text("node"))])]
            : [.. output.Items("vlans").Select(item => new FabricVlan(item.Text("vlan"), item.Texts("leaves")))],
        Vrf = output.Text("vrf"),
        EncapScope = output.Text("encapScope"),
        Link = output.Text("link"),
        Protocol = output.Text("protocol"),
        AsScheme = output.Text("asScheme"),
        Vlan = output.Text("vlan"),
        Mtu = output.Text("mtu"),
        Leaves =
        [
            .. output.Items("leaves").Select(leaf => new FabricLeaf(leaf.Text("node"), leaf.Text("pod"), leaf.Text("rack"), leaf.Text("role"), leaf.Text("routerId"), leaf.Texts("addresses")))
                .OrderBy(leaf => leaf.Rack, StringComparer.Ordinal).ThenBy(leaf => leaf.Node.Length).ThenBy(leaf => leaf.Node, StringComparer.Ordinal),
        ],
        Nodes = [.. output.Items("nodes").Select(node => new FabricNode(node.Text("name"), node.Text("role"), node.Text("rack"), node.Texts("addresses"), node.Text("asn")))],
        Subnets = [.. output.Items("subnets").Select(subnet => new FabricSubnet(subnet.Text("family"), subnet.Text("subnet"), subnet.Text("gateway"), subnet.Text("floating")))],
        Ranges = [.. output.Items("ranges").Select(range => new FabricRange(range.Text("kind"), range.Text("prefix")))],
        Sessions =
        [
            .. output.Items("sessions").Select(session => new FabricSession(
                session.Text("leaf"),
                session.Text("node"),
                session.Text("family"),
                session.Text("leafAddress"),
                session.Text("nodeAddress"),
                session.Text("leafAsn"),
                session.Text("nodeAsn"))),
        ],
    };
}
