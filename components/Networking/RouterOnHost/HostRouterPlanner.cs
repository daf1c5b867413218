using CalicoAci.Components.Model;
using CalicoAci.Components.Networking.RouterOnHost.Frr;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>Plans FRR's configuration of a host.</summary>
public static class HostRouterPlanner
{
    private const string Fabric = "fabric";
    private const string Own = "OWN";

    /// <summary>
    /// The configuration: sessions without addresses on every uplink, the loopback and the cluster's ranges out, and
    /// nothing that came from one leaf out to another.
    /// </summary>
    public static FrrConfiguration Plan(HostRouter host, HostRoutingPolicy policy)
    {
        AddressFamily[] families = [.. host.Loopbacks.Keys.Order()];
        return new FrrConfiguration
        {
            Hostname = host.Name,
            Interfaces = [.. host.Uplinks.Select(uplink => new FrrInterface(uplink, policy.RouterAdvertisementSeconds))],
            PrefixLists = [.. families.SelectMany(family => PrefixLists(family, policy))],
            AsPathLists = [new FrrAsPathList(Own, "^$")],
            RouteMaps = [.. families.SelectMany(RouteMaps), new FrrRouteMap(Own, MatchAsPath: Own)],
            Bgp = new FrrBgp
            {
                Asn = host.Asn,
                RouterId = host.RouterId,
                PeerGroup = new FrrPeerGroup(Fabric, policy.KeepaliveSeconds, policy.HoldSeconds, ConnectSeconds: 3),
                Uplinks = host.Uplinks,
                AddressFamilies = [.. families.Select(family => new FrrAddressFamily(
                    family,
                    ConnectedRouteMap: LoopbackList(family),
                    KernelRouteMap: ClusterList(family),
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
        yield return new FrrPrefixList(
            ClusterList(family), family, [.. policy.Cluster.Where(cidr => cidr.Family == family).Select(cidr => new FrrPrefix(cidr, Minimum: null, Maximum: bits))]);
    }

    private static IEnumerable<FrrRouteMap> RouteMaps(AddressFamily family)
    {
        yield return new FrrRouteMap(LoopbackList(family), MatchPrefixList: (family, LoopbackList(family)));
        yield return new FrrRouteMap(ClusterList(family), MatchPrefixList: (family, ClusterList(family)));
    }

    private static string LoopbackList(AddressFamily family) => family == AddressFamily.Ipv4 ? "LOOPBACKS" : "LOOPBACKS6";

    private static string ClusterList(AddressFamily family) => family == AddressFamily.Ipv4 ? "CLUSTER" : "CLUSTER6";
}
