using System.Collections.Immutable;
using System.Globalization;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Model;
using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>
/// The L3Out between the fabric and the rest of the network, in the VRF of the cluster: the fabric is the transit between
/// the nodes and the outside routers.
/// </summary>
public sealed class OutsideL3Out : ComponentResource
{
    private const string Token = "calico-aci:fabric:OutsideL3Out";

    private readonly string _name;
    private readonly OutsideL3OutArgs _args;
    private readonly OutsideOptions _outside;

    /// <summary>The DN of the L3Out.</summary>
    [Output]
    public Output<string> Dn { get; private set; }

    /// <summary>Creates an L3Out to the rest of the network.</summary>
    public OutsideL3Out(string name, OutsideL3OutArgs args, ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(args);
        _name = name;
        _args = args;
        _outside = args.Outside;

        Dn = L3Outside();
        Output<string> nodeProfileDn = NodeProfile();
        var interfaces = new OutsideInterfaces(name, args, Child);
        List<AddressFamily> families = [.. _outside.Interfaces.SelectMany(port => port.Families).Distinct().Order()];
        OspfInterfaces? ospf = _outside is { Protocol: OutsideProtocol.Ospf, Ospf: { } area } ? new OspfInterfaces(name, args, area, Dn, Child) : null;
        Output<string>? bfdPolicyDn = _outside.Bfd is { } bfd
            ? BgpPolicies.Bfd($"{name}-bfd", args.TenantDn, $"{_outside.PolicyPrefix}-bfd", bfd, Child)
            : null;
        foreach (AddressFamily family in families)
        {
            Output<string> profileDn = interfaces.AddProfile(family, nodeProfileDn);
            ospf?.Add(family, profileDn);
            if (bfdPolicyDn is not null)
            {
                BgpPolicies.AddBfd($"{name}-interfaces{family.Suffix()}-bfd", profileDn, bfdPolicyDn, Child);
            }
        }

        if (_outside.Protocol == OutsideProtocol.Bgp)
        {
            new OutsideBgp(name, args, Child).Add(Dn, nodeProfileDn, interfaces);
        }

        var summarization = new Lazy<Output<string>>(RouteSummarization);
        var epgs = new ExternalEpgSet(name, Dn, args.ContractNames, Child);
        foreach (ExternalEpgOptions epg in _outside.ExternalEpgs)
        {
            epgs.Add(epg, () => summarization.Value);
        }

        ExportLongerPrefixes();

        RegisterOutputs(new Dictionary<string, object?> { ["dn"] = Dn, ["outside"] = Describe(), ["topology"] = OutsideTopology.Of(_outside, args.VrfDn) });
    }

    private CustomResourceOptions Child => new() { Parent = this };

    private Output<string> L3Outside() => new Aci.L3Outside(
        _name,
        new Aci.L3OutsideArgs
        {
            TenantDn = _args.TenantDn,
            Name = _outside.Name,
            EnforceRtctrls = { "export" },
            RelationL3extRsEctx = _args.VrfDn,
            RelationL3extRsL3DomAtt = L3Domain(),
        },
        Child).Id;

    private Input<string> L3Domain() => _outside.L3Domain switch
    {
        null => _args.L3DomainDn,
        { Reuse: true } domain => Aci.GetL3DomainProfile
            .Invoke(new Aci.GetL3DomainProfileInvokeArgs { Name = domain.Name }, new InvokeOptions { Parent = this })
            .Apply(found => found.Id),
        { } domain => new Aci.L3DomainProfile(
            $"{_name}-l3-domain",
            new Aci.L3DomainProfileArgs { Name = domain.Name, RelationInfraRsVlanNs = _args.VlanPoolDn },
            Child).Id,
    };

    private Output<string> NodeProfile()
    {
        Output<string> dn = new Aci.LogicalNodeProfile(
            $"{_name}-node-profile",
            new Aci.LogicalNodeProfileArgs { L3OutsideDn = Dn, Name = $"{_outside.PolicyPrefix}-border" },
            Child).Id;
        foreach (BorderLeaf leaf in _outside.Leaves)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"{_name}-node-{leaf.NodeId}");
            Output<string> nodeDn = new Aci.LogicalNodeToFabricNode(
                name,
                new Aci.LogicalNodeToFabricNodeArgs
                {
                    LogicalNodeProfileDn = dn,
                    Tdn = leaf.TopologyDn,
                    RtrId = leaf.RouterId.ToString(),
                    RtrIdLoopBack = ApicText.YesNo(leaf.RouterIdLoopback),
                },
                Child).Id;
            foreach (StaticRoute route in _outside.Protocol == OutsideProtocol.Static ? _outside.StaticRoutes : [])
            {
                AddStaticRoute($"{name}-route-{route.Prefix.NamePart()}", nodeDn, route);
            }
        }

        return dn;
    }

    private void AddStaticRoute(string name, Output<string> nodeDn, StaticRoute route) => _ = new Aci.RestManaged(
        name,
        new Aci.RestManagedArgs
        {
            Dn = Output.Format($"{nodeDn}/rt-[{route.Prefix.ToString()}]"),
            ClassName = "ipRouteP",
            Content = { ["ip"] = route.Prefix.ToString(), ["pref"] = ApicText.Number(route.Preference) },
            Children =
            [
                .. route.NextHops.Select(hop => new Aci.Inputs.RestManagedChildArgs
                {
                    Rn = $"nh-[{hop}]",
                    ClassName = "ipNexthopP",
                    Content = { ["nhAddr"] = hop.ToString(), ["type"] = "prefix" },
                }),
            ],
        },
        Child);

    /// <summary>A summary belongs to the protocol that advertises it.</summary>
    private Output<string> RouteSummarization()
    {
        string resource = $"{_name}-summary";
        string policy = $"{_outside.PolicyPrefix}-summary";
        return _outside.Protocol == OutsideProtocol.Ospf
            ? new Aci.OspfRouteSummarization(resource, new Aci.OspfRouteSummarizationArgs { TenantDn = _args.TenantDn, Name = policy }, Child).Id
            : new Aci.BgpRouteSummarization(resource, new Aci.BgpRouteSummarizationArgs { TenantDn = _args.TenantDn, Name = policy }, Child).Id;
    }

    private void ExportLongerPrefixes()
    {
        if (_outside.LongerPrefixes.Count > 0)
        {
            _ = new RouteControl(
                $"{_name}-routes",
                new RouteControlArgs
                {
                    TenantDn = _args.TenantDn,
                    L3OutDn = Dn,
                    PolicyPrefix = _outside.PolicyPrefix,
                    RouteMaps =
                    [
                        new RouteMapOptions(
                            RouteDirection.Export,
                            RouteMapType.Combinable,
                            [new RouteContext("longer-prefixes", RouteAction.Permit, _outside.LongerPrefixes)]),
                    ],
                },
                new ComponentResourceOptions { Parent = this });
        }
    }

    private ImmutableDictionary<string, object?> Describe() => new Dictionary<string, object?>
    {
        ["name"] = _outside.Name,
        ["protocol"] = ApicText.Of(_outside.Protocol),
        ["leaves"] = _outside.Leaves.Select(leaf => (object?)leaf.NodeId).ToImmutableArray(),
        ["externalEpgs"] = _outside.ExternalEpgs.Describe(),
    }.ToImmutableDictionary();
}
