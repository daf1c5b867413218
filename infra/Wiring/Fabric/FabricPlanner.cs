using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Access;
using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Fabric.Tenancy;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Fabric;
using CalicoAci.Infra.Settings.Fabric.Access;
using CalicoAci.Infra.Settings.Fabric.L3Out;
using CalicoAci.Infra.Settings.Fabric.Routing;

namespace CalicoAci.Infra.Wiring.Fabric;

/// <summary>Makes the options of the fabric's components from the settings.</summary>
public static class FabricPlanner
{
    private const string RangesStep = "cluster-ranges";
    private const string DefaultRouteStep = "default-route";

    private static readonly Cidr DefaultRouteIpv4 = Cidr.Parse("0.0.0.0/0");
    private static readonly Cidr DefaultRouteIpv6 = Cidr.Parse("::/0");

    /// <summary>Plans the fabric's components.</summary>
    public static FabricPlan Plan(FabricSettings settings, ClusterTopology topology)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(topology);
        string cluster = topology.ClusterName;
        (IReadOnlyList<FilterOptions> filters, IReadOnlyList<ContractOptions> contracts) = SecurityPlanner.Contracts(settings.Contracts, cluster);
        return new FabricPlan
        {
            PolicyPrefix = cluster,
            Tenant = Object(settings.Tenant, cluster),
            Vrf = Vrf(settings.Vrf, cluster),
            BgpContext = BgpContext(settings.BgpPolicy, topology),
            Access = Access(settings, topology),
            FloatsInVmmDomain = settings.L3out.Domain == FloatingDomain.Vmm,
            EnhancedLagPolicy = settings.Access.VmmDomain?.EnhancedLagPolicy,
            L3Out = L3Out(settings.L3out, topology),
            Bgp = BgpPeers(settings.BgpPolicy, topology.AsScheme),
            RouteMaps =
            [
                RouteMap(RouteDirection.Import, settings.RouteControl.Import, topology),
                RouteMap(RouteDirection.Export, settings.RouteControl.Export, topology),
            ],
            ContractTenant = settings.Contracts.Tenant,
            Filters = filters,
            Contracts = contracts,
            ExternalEpgs = SecurityPlanner.ExternalEpgs(settings, topology),
            VzAny = SecurityPlanner.VzAny(settings.Vrf, cluster),
            Outside = settings.Outside is { } outside ? OutsidePlanner.Plan(outside, topology) : null,
        };
    }

    /// <summary>The names of the cluster's VRF and of the tenant that has it.</summary>
    public static (string Tenant, string Vrf) VrfOf(FabricSettings settings, ClusterTopology topology)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(topology);
        VrfOptions vrf = Vrf(settings.Vrf, topology.ClusterName);
        return (vrf.Tenant ?? Object(settings.Tenant, topology.ClusterName).Name, vrf.Vrf.Name);
    }

    /// <summary>The names of the steps that the settings of a route map make besides its contexts.</summary>
    internal static IReadOnlyList<string> OwnSteps { get; } = [RangesStep, DefaultRouteStep];

    /// <summary>The default route of a family.</summary>
    internal static Cidr DefaultRoute(AddressFamily family) => family == AddressFamily.Ipv4 ? DefaultRouteIpv4 : DefaultRouteIpv6;

    /// <summary>An object with the name that it has without one in the settings.</summary>
    internal static FabricObject Object(ObjectSettings settings, string defaultName) => new(settings.Name ?? defaultName, settings.Reuse);

    private static VrfOptions Vrf(VrfSettings vrf, string cluster) =>
        new(new FabricObject(vrf.Name ?? $"{cluster}-vrf", vrf.Reuse), vrf.Tenant, vrf.Enforced, vrf.BindsBgpContext);

    private static BgpContextOptions BgpContext(BgpPolicySettings bgp, ClusterTopology topology) => new()
    {
        KeepAliveInterval = bgp.KeepAlive,
        HoldInterval = bgp.Hold,
        StaleInterval = bgp.Stale,
        GracefulRestartHelper = bgp.GracefulRestartHelper,
        MaximumAsPathLength = bgp.AsLimit ?? (PrependsLocalAs(bgp, topology.LocalAsn) ? 2 : 1),
        AsPathMultipathRelax = bgp.AsPathMultipathRelax,
        MaximumEbgpPaths = bgp.Ecmp,
        MaximumIbgpPaths = bgp.EcmpInternal ?? bgp.Ecmp,
    };

    /// <summary>Whether the path of a node's route has the local AS before the node's own.</summary>
    internal static bool PrependsLocalAs(BgpPolicySettings bgp, uint? localAsn) =>
        localAsn is not null && bgp.LocalAsPropagation == LocalAsPropagation.None;

    private static AccessPoliciesArgs Access(FabricSettings settings, ClusterTopology topology)
    {
        AccessSettings access = settings.Access;
        string cluster = topology.ClusterName;
        bool needsPhysicalDomain = access.PhysicalDomain is not null || settings.L3out.Domain == FloatingDomain.Physical;
        return new AccessPoliciesArgs
        {
            VlanPool = new VlanPoolOptions(
                new FabricObject(access.VlanPool.Name ?? $"{cluster}-vlans", access.VlanPool.Reuse),
                access.VlanPool.Allocation,
                access.VlanPool.AddsRanges,
                [.. VlanRanges(access.VlanPool, OutsidePlanner.Vlans(settings.Outside).Prepend(topology.Vlan!.Value))]),
            PhysicalDomain = needsPhysicalDomain ? Object(access.PhysicalDomain ?? new ObjectSettings(), $"{cluster}-phys") : null,
            VmmDomain = access.VmmDomain is { } vmm ? VmmDomain(vmm) : null,
            L3Domain = Object(access.L3Domain, $"{cluster}-l3"),
            AttachableEntityProfile = Object(access.Aep, $"{cluster}-aep"),
        };
    }

    private static IEnumerable<VlanRange> VlanRanges(VlanPoolSettings pool, IEnumerable<int> vlans) => pool.Ranges.Count > 0
        ? pool.Ranges.Select(text => VlanRange.TryParse(text, out VlanRange range)
            ? range
            : throw new FormatException($"'{text}' is not a VLAN or a range of VLANs."))
        : pool.AddsRanges ? vlans.Distinct().Select(vlan => new VlanRange(vlan, vlan)) : [];

    private static VmmDomainOptions VmmDomain(VmmDomainSettings vmm) => new(
        new FabricObject(vmm.Name, vmm.Reuse),
        vmm.Provider,
        vmm.Controller is not { } controller
            ? null
            : new VmmControllerOptions(
                controller.Name ?? vmm.Name,
                controller.Address,
                controller.Datacenter,
                controller.User,
                controller.Credential ?? $"{controller.Name ?? vmm.Name}-credential",
                controller.DvsVersion));

    private static L3OutOptions L3Out(L3outSettings l3Out, ClusterTopology topology) => new()
    {
        Name = l3Out.Name ?? $"{topology.ClusterName}-l3out",
        NodeProfile = l3Out.NodeProfile ?? $"{topology.ClusterName}-anchors",
        InterfaceProfile = l3Out.InterfaceProfile ?? $"{topology.ClusterName}-interfaces",
        PolicyPrefix = topology.ClusterName,
        EnforceImport = l3Out.EnforceImport,
        Autostate = l3Out.Autostate,
        EncapScope = l3Out.EncapScope,
        PortGroup = new PortGroupOptions(l3Out.PortGroup.ForgedTransmits, l3Out.PortGroup.MacChanges, l3Out.PortGroup.PromiscuousMode),
        Paths = [.. l3Out.Paths.Select(path => new SviPath(path.Name, PodOf(path, topology), path.Leaves, path.Interface, path.Nodes))],
    };

    private static int PodOf(SviPathSettings path, ClusterTopology topology) =>
        topology.AnchorLeaves.FirstOrDefault(leaf => path.Leaves.Contains(leaf.NodeId))?.PodId ?? 1;

    private static BgpPeerOptions BgpPeers(BgpPolicySettings bgp, AsScheme scheme) => new()
    {
        Enabled = bgp.Enabled,
        AsOverride = bgp.AsOverride ?? scheme == AsScheme.Shared,
        DisablePeerAsCheck = bgp.DisablePeerAsCheck ?? scheme == AsScheme.Shared,
        AllowSelfAs = bgp.AllowedSelfAs is not null,
        AllowedSelfAsCount = bgp.AllowedSelfAs ?? 3,
        NextHopSelf = bgp.NextHopSelf,
        SendCommunity = bgp.SendCommunity,
        SendExtendedCommunity = bgp.SendExtendedCommunity,
        DisableConnectedCheck = bgp.DisableConnectedCheck,
        TimeToLive = bgp.Ttl,
        Weight = bgp.Weight,
        LocalAsPropagation = bgp.LocalAsPropagation,
        PrivateAs = bgp.PrivateAs,
        PrefixLimit = PrefixLimit(bgp.PrefixLimit),
        Bfd = bgp.Bfd is { } bfd ? Bfd(bfd) : null,
    };

    /// <summary>A prefix limit.</summary>
    internal static PrefixLimitOptions PrefixLimit(PrefixLimitSettings limit) => new()
    {
        Maximum = limit.Maximum,
        Action = limit.Action,
        Threshold = limit.Threshold,
        RestartTime = limit.RestartTime,
    };

    /// <summary>Intervals of BFD.</summary>
    internal static BfdOptions Bfd(BfdSettings bfd) => new()
    {
        MinimumReceiveInterval = bfd.ReceiveInterval,
        MinimumTransmitInterval = bfd.TransmitInterval,
        DetectionMultiplier = bfd.Multiplier,
    };

    private static RouteMapOptions RouteMap(RouteDirection direction, RouteMapSettings map, ClusterTopology topology)
    {
        List<RouteContext> contexts = [.. map.Contexts.Select(Context)];
        List<PrefixMatch> ranges = [.. map.RangesOf(direction).SelectMany(range => Matches(range, map.Matches.Of(range) ?? new RangeMatchSettings(), topology))];
        if (ranges.Count > 0)
        {
            contexts.Add(new RouteContext(RangesStep, RouteAction.Permit, ranges, Set(map.Set)));
        }

        if (map.DefaultRoute)
        {
            contexts.Add(new RouteContext(
                DefaultRouteStep,
                RouteAction.Permit,
                [.. topology.Families.Select(family => new PrefixMatch(family.ToString().ToLowerInvariant(), DefaultRoute(family), Aggregate: false))]));
        }

        return new RouteMapOptions(direction, map.Type, contexts);
    }

    private static RouteContext Context(RouteContextSettings context) => new(
        context.Name,
        context.Action,
        [.. context.Match.Select(match => new PrefixMatch(SecurityPlanner.NameOf(match.Prefix), match.Prefix, match.Aggregate, match.From, match.To))],
        Set(context.Set));

    private static IEnumerable<PrefixMatch> Matches(ClusterRange range, RangeMatchSettings match, ClusterTopology topology) =>
        PrefixMatch.For(topology, range, match.Aggregate, match.LengthsOf);

    private static RouteSet? Set(RouteSetSettings? set) => set is null
        ? null
        : new RouteSet
        {
            Community = set.Community,
            AppendCommunity = set.AppendCommunity,
            LocalPreference = set.LocalPreference,
            Metric = set.Metric,
            NextHop = set.NextHop,
            Weight = set.Weight,
            Tag = set.Tag,
        };
}
