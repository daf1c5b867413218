using System.Globalization;
using System.Net;
using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Bootstrap.LoadBalancer;

/// <summary>
/// The load balancer of the API servers on the control-plane nodes: haproxy sends connections to API servers that are
/// ready, keepalived moves the virtual address to a node through whose haproxy an API server answers; where nodes route
/// themselves, each such node has it.
/// </summary>
public sealed class ApiServerLoadBalancer(ClusterTopology topology, KubernetesOptions options)
{
    private const string Backend = "kube-apiserver";
    private const string Check = "api_server";

    /// <summary>haproxy.cfg, the same on every control-plane node.</summary>
    public HaproxyConfiguration Haproxy() => new(
    [
        new("global", ["log /dev/log local0", "user haproxy", "group haproxy", "maxconn 4096"]),
        new("defaults",
        [
            "mode tcp",
            "log global",
            "option tcplog",
            "option dontlognull",
            "option redispatch",
            "retries 3",
            "timeout queue 20s",
            "timeout connect 5s",
            // Watches and exec sessions are silent for long.
            "timeout client 15m",
            "timeout server 15m",
            "timeout check 2s",
        ]),
        new($"frontend {Backend}",
        [
            .. topology.Families.Select(Bind),
            $"default_backend {Backend}",
        ]),
        new($"backend {Backend}",
        [
            "balance leastconn",
            "option httpchk",
            "http-check send meth GET uri /readyz",
            "http-check expect status 200",
            "default-server check check-ssl verify none inter 1s fastinter 500ms fall 2 rise 2 on-marked-down shutdown-sessions",
            .. topology.ControlPlaneNodes.Select(node => $"server {node.Name} {ControlPlaneEndpoint.Join(node.PrimaryAddress, options.ApiServerPort)}"),
        ]),
    ]);

    /// <summary>keepalived.conf of a control-plane node. The password is in a file of its own, which this one includes.</summary>
    public string Keepalived(ClusterNode node, NodeNetwork network) => KeepalivedBlock.Write(
    [
        new("global_defs",
        [
            $"router_id {node.Name}",
            "enable_script_security",
            "script_user root",
            "vrrp_garp_master_refresh 60",
        ]),
        new($"vrrp_script {Check}",
        [
            $"script \"{string.Join(' ', [NodePaths.Script("check-apiserver"), options.Endpoint.Port.ToString(CultureInfo.InvariantCulture), .. VirtualFamilies.Select(family => node.Addresses[family].ToString())])}\"",
            "interval 1",
            "timeout 3",
            "fall 2",
            "rise 2",
        ]),
        .. network.Routes ? [] : Together(),
        .. VirtualFamilies.Select(family => Instance(node, network, family)),
    ]);

    private IEnumerable<AddressFamily> VirtualFamilies => topology.Families.Where(options.Endpoint.VirtualAddresses.ContainsKey);

    /// <summary>Both addresses are at one node, so that a change of the password has one owner to spare (see vrrp-rotate.sh).</summary>
    private IEnumerable<KeepalivedBlock> Together() => VirtualFamilies.Count() > 1
        ? [new("vrrp_sync_group control_plane", [], [new("group", [.. VirtualFamilies.Select(InstanceName)])])]
        : [];

    private static string InstanceName(AddressFamily family) => family == AddressFamily.Ipv4 ? "control_plane_ipv4" : "control_plane_ipv6";

    /// <summary>The priority of the n-th control-plane node: all differ, so that two never claim the address together.</summary>
    private int Priority(ClusterNode node) => 250 - (10 * topology.ControlPlaneNodes.TakeWhile(other => other.Name != node.Name).Count());

    /// <summary>
    /// Nodes of one subnet speak VRRP, and one of them has the address. Of nodes that route themselves, every one through whose
    /// haproxy an API server answers has it, and the leaves choose between them: keepalived listens on the one interface that it
    /// is bound to, which may not be a loopback, while packets between nodes take any uplink, so that nodes would not hear each
    /// other. Such a node has no peers; what it sends to its first uplink ends at the leaf.
    /// </summary>
    private KeepalivedBlock Instance(ClusterNode node, NodeNetwork network, AddressFamily family)
    {
        IPAddress address = options.Endpoint.VirtualAddresses[family];
        // keepalived refuses unicast without a peer: the only control-plane node has nobody to speak to.
        string[] peers = network.Routes ? [] : [.. topology.ControlPlaneNodes.Where(peer => peer.Name != node.Name).Select(peer => peer.Addresses[family].ToString())];
        return new KeepalivedBlock(
            $"vrrp_instance {InstanceName(family)}",
            [
                // In a subnet there is no fixed owner and no way back: the address moves only when its owner fails.
                .. network.Routes ? ["state MASTER"] : new[] { "state BACKUP", "nopreempt" },
                $"interface {network.Links[0]}",
                .. network.Routes ? new[] { "dont_track_primary" } : [],
                string.Create(CultureInfo.InvariantCulture, $"virtual_router_id {options.VirtualRouterId}"),
                string.Create(CultureInfo.InvariantCulture, $"priority {Priority(node)}"),
                "advert_int 1",
                // Two missing advertisements instead of three: the address moves in less than three seconds.
                "down_timer_adverts 2",
                .. network.Routes ? new[] { $"mcast_src_ip {node.Addresses[family]}" } : peers.Length > 0 ? new[] { $"unicast_src_ip {node.Addresses[family]}" } : [],
                // VRRP of IPv6 has no authentication.
                .. family == AddressFamily.Ipv4 ? new[] { "include /etc/keepalived/authentication.conf" } : [],
            ],
            [
                .. peers.Length > 0 ? new[] { new KeepalivedBlock("unicast_peer", peers) } : [],
                new("virtual_ipaddress", [string.Create(CultureInfo.InvariantCulture, $"{address}/{(family == AddressFamily.Ipv4 ? 32 : 128)} dev {network.AddressedInterface}")]),
                new("track_script", [Check]),
            ]);
    }

    private string Bind(AddressFamily family) => family == AddressFamily.Ipv4
        ? string.Create(CultureInfo.InvariantCulture, $"bind *:{options.Endpoint.Port}")
        : string.Create(CultureInfo.InvariantCulture, $"bind [::]:{options.Endpoint.Port} v6only");
}
