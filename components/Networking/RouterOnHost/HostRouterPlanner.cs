using CalicoAci.Components.Model;
using CalicoAci.Components.Networking.RouterOnHost.Frr;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>Plans FRR's configuration of a host.</summary>
public static class HostRouterPlanner
{
    private const string Fabric = "fabric";
    private const string Own = "OWN";

    /// <summary>
    /// The configuration: sessions without addresses on every uplink; out go the loopback, the host's pod blocks and the
    /// service ranges, and nothing that came from one leaf goes out to another. The host itself speaks with its loopback
    /// address, also while it holds the virtual address of the API.
    /// </summary>
    public static FrrConfiguration Plan(HostRouter host, HostRoutingPolicy policy)
    {
        AddressFamily[] families = [.. host.Loopbacks.Keys.Order()];
        string[] uplinks = [.. host.Uplinks.Select(uplink => uplink.Interface)];
        return new FrrConfiguration
        {
            Hostname = host.Name,
            Interfaces = [.. uplinks.Select(uplink => new FrrInterface(uplink, policy.RouterAdvertisementSeconds))],
            PrefixLists = [.. families.SelectMany(family => PrefixLists(family, policy))],
            AsPathLists = [new FrrAsPathList(Own, "^$")],
            RouteMaps = [.. families.SelectMany(RouteMaps), .. families.Select(family => new FrrRouteMap(SourceMap(family), SetSource: host.Loopbacks[family])), new FrrRouteMap(Own, MatchAsPath: Own)],
            KernelRouteMaps = [.. families.Select(family => new FrrProtocolRouteMap(family, SourceMap(family)))],
            Bgp = new FrrBgp
            {
                Asn = host.Asn,
                RouterId = host.RouterId,
                PeerGroup = new FrrPeerGroup(Fabric, policy.KeepaliveSeconds, policy.HoldSeconds, ConnectSeconds: 3),
                Uplinks = uplinks,
                AddressFamilies = [.. families.Select(family => new FrrAddressFamily(
                    family,
                    ConnectedRouteMap: LoopbackList(family),
                    KernelRouteMap: PodList(family),
                    Networks: [.. policy.Services.Where(cidr => cidr.Family == family)],
                    ExportRouteMap: Own,
                    policy.MaximumPaths))],
            },
        };
    }

    private static IEnumerable<FrrPrefixList> PrefixLists(AddressFamily family, HostRoutingPolicy policy)
    {
        int bits = family == AddressFamily.Ipv4 ? 32 : 128;
        yield return new FrrPrefixList(
            LoopbackList(family), family, [.. policy.Loopbacks.Where(cidr => cidr.Family == family).Select(cidr => new FrrPrefix(cidr, Minimum: bits, Maximum: null))]);
        // Whole blocks only: a pod's own route in the kernel is no business of the fabric.
        yield return new FrrPrefixList(
            PodList(family),
            family,
            [.. policy.Pods.Where(pods => pods.Range.Family == family).Select(pods => new FrrPrefix(pods.Range, Minimum: pods.BlockLength, Maximum: pods.BlockLength))]);
    }

    private static IEnumerable<FrrRouteMap> RouteMaps(AddressFamily family)
    {
        yield return new FrrRouteMap(LoopbackList(family), MatchPrefixList: (family, LoopbackList(family)));
        yield return new FrrRouteMap(PodList(family), MatchPrefixList: (family, PodList(family)));
    }

    private static string LoopbackList(AddressFamily family) => family == AddressFamily.Ipv4 ? "LOOPBACKS" : "LOOPBACKS6";

    private static string SourceMap(AddressFamily family) => family == AddressFamily.Ipv4 ? "SOURCE" : "SOURCE6";

    private static string PodList(AddressFamily family) => family == AddressFamily.Ipv4 ? "PODS" : "PODS6";
}
