using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Components.Model;
using CalicoAci.Components.Model.Changes;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>
/// The L3Out between the fabric and the nodes of a cluster: anchor leaves with an SVI in the node subnet and BGP sessions
/// with the nodes of their rack. By default the SVI floats, so that nodes may live behind any leaf of the domain.
/// </summary>
public sealed class FloatingL3Out : ComponentResource
{
    private const string Token = "calico-aci:fabric:FloatingL3Out";

    private readonly string _name;
    private readonly FloatingL3OutArgs _args;

    /// <summary>The DN of the L3Out.</summary>
    [Output]
    public Output<string> Dn { get; private set; }

    /// <summary>The addresses that nodes peer with, known once the SVIs of all leaves exist.</summary>
    [Output]
    public Output<ImmutableArray<string>> PeerAddresses { get; private set; }

    /// <summary>The default gateways of the nodes, one a family, known once all leaves have them.</summary>
    [Output]
    public Output<ImmutableArray<string>> Gateways { get; private set; }

    /// <summary>
    /// What nodes need of the L3Out before they can be reached: its leaves, and on each of them an SVI with the gateway. The
    /// BGP sessions are no part of it. With an AS per node there are thousands, and every node would wait for all of them.
    /// </summary>
    public IReadOnlyList<Resource> Interfaces { get; }

    /// <summary>Creates an L3Out.</summary>
    public FloatingL3Out(string name, FloatingL3OutArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;

        Dn = L3Outside();
        Output<string> nodeProfileDn = NodeProfile();
        List<Resource> leaves = AttachLeaves(nodeProfileDn);
        BgpExternalPolicy();
        BgpProtocolProfile(nodeProfileDn);
        Output<string>? bfdPolicyDn = BfdPolicy();

        var peers = new BgpPeers(args, PrefixLimit(), Child);
        var svis = new SviAttachments(name, args, peers, Child);
        List<SviAddresses> addresses = [.. args.Topology.Families.SelectMany(
            family => svis.Add(family, InterfaceProfile(family, nodeProfileDn, bfdPolicyDn)))];
        PeerAddresses = Addresses(addresses.Select(svi => svi.Primary));
        Gateways = Addresses(addresses.Select(svi => svi.Gateway.Addr));
        Interfaces = [.. leaves, .. addresses.Select(svi => svi.Gateway)];

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["dn"] = Dn,
            ["peerAddresses"] = PeerAddresses,
            ["gateways"] = Gateways,
            ["topology"] = TopologyOutput.Of(args.Topology, args.L3Out.EncapScope, args.VrfDn),
            [Redundancy.Output] = RedundancyValues.Of(peers.Redundancies()),
        });
    }

    private CustomResourceOptions Child => new() { Parent = this };

    private Output<string> L3Outside() => new Aci.L3Outside(
        _name,
        new Aci.L3OutsideArgs
        {
            TenantDn = _args.TenantDn,
            Name = _args.L3Out.Name,
            EnforceRtctrls = _args.L3Out.EnforceImport ? ["export", "import"] : ["export"],
            RelationL3extRsEctx = _args.VrfDn,
            RelationL3extRsL3DomAtt = _args.L3DomainDn,
        },
        Child).Id;

    private Output<string> NodeProfile() => new Aci.LogicalNodeProfile(
        $"{_name}-node-profile",
        new Aci.LogicalNodeProfileArgs { L3OutsideDn = Dn, Name = _args.L3Out.NodeProfile },
        Child).Id;

    private List<Resource> AttachLeaves(Output<string> nodeProfileDn) =>
    [
        .. _args.Topology.AnchorLeaves.Select(leaf => new Aci.LogicalNodeToFabricNode(
            string.Create(CultureInfo.InvariantCulture, $"{_name}-node-{leaf.NodeId}"),
            new Aci.LogicalNodeToFabricNodeArgs
            {
                LogicalNodeProfileDn = nodeProfileDn,
                Tdn = leaf.TopologyDn,
                RtrId = leaf.RouterId.ToString(),
                RtrIdLoopBack = ApicText.YesNo(leaf.RouterIdLoopback),
            },
            Child)),
    ];

    private void BgpExternalPolicy() => _ = new Aci.L3outBgpExternalPolicy(
        $"{_name}-bgp",
        new Aci.L3outBgpExternalPolicyArgs { L3OutsideDn = Dn },
        Child);

    private void BgpProtocolProfile(Output<string> nodeProfileDn)
    {
        var profile = new Aci.L3outBgpProtocolProfileArgs
        {
            LogicalNodeProfileDn = nodeProfileDn,
            Name = $"{_args.L3Out.PolicyPrefix}-bgp",
            RelationBgpRsBgpNodeCtxPol = _args.BgpTimersDn,
        };
        if (_args.BestPathDn is { } bestPath)
        {
            profile.RelationBgpRsBestPathCtrlPol = bestPath;
        }

        _ = new Aci.L3outBgpProtocolProfile($"{_name}-bgp-protocol", profile, Child);
    }

    private Output<string> PrefixLimit() => BgpPolicies.PrefixLimit(
        $"{_name}-prefix-limit",
        _args.TenantDn,
        $"{_args.L3Out.PolicyPrefix}-prefix-limit",
        _args.Bgp.PrefixLimit,
        Child);

    private Output<string>? BfdPolicy() => _args.Bgp.Bfd is not { } bfd
        ? null
        : BgpPolicies.Bfd($"{_name}-bfd", _args.TenantDn, $"{_args.L3Out.PolicyPrefix}-bfd", bfd, Child);

    private Output<string> InterfaceProfile(AddressFamily family, Output<string> nodeProfileDn, Output<string>? bfdPolicyDn)
    {
        string name = $"{_name}-interfaces{family.Suffix()}";
        Output<string> dn = new Aci.LogicalInterfaceProfile(
            name,
            new Aci.LogicalInterfaceProfileArgs
            {
                LogicalNodeProfileDn = nodeProfileDn,
                Name = $"{_args.L3Out.InterfaceProfile}{family.Suffix()}",
            },
            Child).Id;
        if (bfdPolicyDn is not null)
        {
            BgpPolicies.AddBfd($"{name}-bfd", dn, bfdPolicyDn, Child);
        }

        return dn;
    }

    private static Output<ImmutableArray<string>> Addresses(IEnumerable<Output<string>> interfaceAddresses) => Output
        .All(interfaceAddresses)
        .Apply(addresses => addresses.Select(address => address.Split('/')[0]).Distinct().ToImmutableArray());
}
