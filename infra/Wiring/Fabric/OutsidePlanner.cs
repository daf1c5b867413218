using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Components.Fabric.Tenancy;
using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Fabric.L3Out;
using CalicoAci.Infra.Settings.Fabric.Outside;

namespace CalicoAci.Infra.Wiring.Fabric;

/// <summary>Makes the options of the outside L3Out from the settings.</summary>
internal static class OutsidePlanner
{
    /// <summary>The VLANs of the interfaces to outside routers.</summary>
    public static IEnumerable<int> Vlans(OutsideSettings? outside) => outside?.Interfaces.Select(port => port.Vlan).OfType<int>() ?? [];

    /// <summary>Plans the outside L3Out.</summary>
    public static OutsideOptions Plan(OutsideSettings outside, ClusterTopology topology)
    {
        string prefix = $"{topology.ClusterName}-outside";
        return new OutsideOptions
        {
            Name = outside.Name ?? prefix,
            PolicyPrefix = prefix,
            L3Domain = outside.L3Domain is { } domain ? FabricPlanner.Object(domain, $"{prefix}-l3") : null,
            Leaves = [.. outside.Leaves.Select(leaf => new BorderLeaf(leaf.Pod, leaf.Node, leaf.RouterId, leaf.RouterIdLoopback))],
            Interfaces = [.. outside.Interfaces.Select(port => Interface(port, outside))],
            Protocol = outside.Protocol,
            Ospf = outside.Ospf is { } ospf ? Ospf(ospf) : null,
            BgpPeers = [.. outside.BgpPeers.Select(peer => Peer(peer, outside.Bfd))],
            BgpTimers = outside.BgpTimers is { } timers ? Timers(timers) : null,
            Bfd = outside.Bfd is { } bfd ? FabricPlanner.Bfd(bfd) : null,
            FabricAsn = topology.FabricAsn ?? throw new InvalidOperationException("An outside L3Out needs the AS number of the fabric."),
            StaticRoutes = [.. outside.StaticRoutes.Select(route => new StaticRoute(route.Prefix, route.NextHops, route.Preference))],
            LongerPrefixes = [.. PrefixMatch.For(topology, outside.Export.LongerPrefixesFor(outside.Protocol).Distinct())],
            ExternalEpgs = [OutsideEpg(outside.ExternalEpg, topology), ExportEpg(outside.Export, topology)],
        };
    }

    private static OutsideInterface Interface(OutsideInterfaceSettings port, OutsideSettings outside) => new(
        port.Name,
        port.Kind,
        outside.Leaves.FirstOrDefault(leaf => leaf.Node == port.Leaves[0].Node)?.Pod ?? 1,
        [.. port.Leaves.Select(leaf => new LeafInterface(leaf.Node, [.. leaf.Addresses.Select(Address)]))],
        port.Interface,
        port.Vlan,
        [.. port.SecondaryAddresses.Select(Address)],
        port.Mtu);

    private static InterfaceAddress Address(string text) => InterfaceAddress.TryParse(text, out InterfaceAddress address)
        ? address
        : throw new FormatException($"'{text}' is not a host address with its prefix length.");

    private static OutsideBgpPeer Peer(OutsideBgpPeerSettings peer, BfdSettings? bfd) => new(peer.Address, peer.Asn)
    {
        LocalAsn = peer.LocalAsn,
        PrefixLimit = peer.PrefixLimit is { } limit ? FabricPlanner.PrefixLimit(limit) : null,
        Options = new BgpPeerOptions
        {
            Enabled = peer.Enabled,
            AsOverride = peer.AsOverride,
            DisablePeerAsCheck = peer.DisablePeerAsCheck,
            AllowSelfAs = peer.AllowedSelfAs is not null,
            AllowedSelfAsCount = peer.AllowedSelfAs ?? 3,
            NextHopSelf = peer.NextHopSelf,
            SendCommunity = peer.SendCommunity,
            SendExtendedCommunity = peer.SendExtendedCommunity,
            DisableConnectedCheck = peer.DisableConnectedCheck,
            TimeToLive = peer.Ttl,
            Weight = peer.Weight,
            LocalAsPropagation = peer.LocalAsPropagation,
            PrivateAs = peer.PrivateAs,
            Bfd = bfd is not null && peer.Ttl == 1 ? FabricPlanner.Bfd(bfd) : null,
        },
    };

    private static BgpContextOptions Timers(OutsideBgpTimersSettings timers) => new()
    {
        KeepAliveInterval = timers.KeepAlive,
        HoldInterval = timers.Hold,
        StaleInterval = timers.Stale,
        GracefulRestartHelper = timers.GracefulRestartHelper,
        MaximumAsPathLength = timers.AsLimit,
    };

    private static OspfOptions Ospf(OspfSettings ospf) => new()
    {
        Area = ospf.Area == "0.0.0.0" ? "backbone" : ospf.Area,
        AreaType = ospf.AreaType,
        AreaCost = ospf.AreaCost,
        NetworkType = ospf.NetworkType,
        HelloInterval = ospf.Hello,
        DeadInterval = ospf.Dead,
        IgnoreMtu = ospf.IgnoreMtu,
        Authentication = ospf.Authentication,
        KeyId = ospf.KeyId,
    };

    private static ExternalEpgOptions OutsideEpg(OutsideEpgSettings epg, ClusterTopology topology)
    {
        IEnumerable<Cidr> prefixes = epg.Prefixes.Count > 0 ? epg.Prefixes : topology.Families.Select(FabricPlanner.DefaultRoute);
        return new ExternalEpgOptions(
            epg.Name ?? $"{topology.ClusterName}-internet",
            [.. prefixes.Select(prefix => new ExternalSubnet(SecurityPlanner.NameOf(prefix), prefix, [SubnetScope.ImportSecurity], []))],
            epg.Provides,
            epg.Consumes,
            epg.PreferredGroup);
    }

    private static ExternalEpgOptions ExportEpg(ExportEpgSettings epg, ClusterTopology topology) => new(
        epg.Name ?? $"{topology.ClusterName}-export",
        [
            .. epg.Ranges.SelectMany(range => ExternalSubnet.For(
                topology, range, [SubnetScope.ExportRtctrl], summarize: epg.Summarize.Contains(range))),
        ],
        [],
        []);
}
