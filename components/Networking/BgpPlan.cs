using System.Globalization;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking.Calico.V3;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;

namespace CalicoAci.Components.Networking;

/// <summary>Turns the arguments of a network into Calico's BGP terms.</summary>
internal static class BgpPlan
{
    /// <summary>The BGP behaviour of all nodes.</summary>
    public static BgpConfigurationSpecArgs Configuration(CalicoNetworkArgs args)
    {
        ClusterTopology topology = args.Topology;
        var configuration = new BgpConfigurationSpecArgs
        {
            LogSeverityScreen = LogSeverity.Info,
            NodeToNodeMeshEnabled = false,
            ServiceClusterIPs = Cidrs(topology.Networks.Services),
            ServiceLoadBalancerAggregation = args.Bgp.AggregateLoadBalancers
                ? ServiceLoadBalancerAggregation.Enabled
                : ServiceLoadBalancerAggregation.Disabled,
        };
        if (topology.Networks.External.Count > 0)
        {
            configuration.ServiceExternalIPs = Cidrs(topology.Networks.External);
        }

        if (topology.Networks.LoadBalancers.Count > 0)
        {
            configuration.ServiceLoadBalancerIPs = Cidrs(topology.Networks.LoadBalancers);
        }

        if (args.Peering == LeafPeering.Host)
        {
            configuration.ListenPort = RouterOnHost.HostRoutingPolicy.CalicoListenPort;
        }
        else if (topology is { AsScheme: AsScheme.Shared, Nodes: [ClusterNode first, ..] })
        {
            configuration.AsNumber = (double)first.Asn;
        }

        return configuration;
    }

    /// <summary>One peer.</summary>
    public static BgpPeerSpecArgs Peer(CalicoNetworkArgs args, PeerPlan plan)
    {
        ClusterTopology topology = args.Topology;
        BgpTuning tuning = args.Bgp;
        var peer = new BgpPeerSpecArgs
        {
            PeerIP = plan.PeerAddress.ToString(),
            AsNumber = (double)plan.PeerAsn,
            SourceAddress = tuning.SourceAddress,
        };
        if (plan.Node is { } node)
        {
            peer.Node = node;
        }

        if (plan.Rack is { } rack)
        {
            peer.NodeSelector = Selectors.Racks(topology.LabelsOfRack(rack));
        }

        if (plan.LocalAsn is { } localAsn)
        {
            peer.LocalAsNumber = (double)localAsn;
        }

        bool second = plan.Leaf.BgpPassword == BgpPasswordSlot.Second;
        if ((second ? args.BgpPassword2 : args.BgpPassword) is not null)
        {
            peer.Password = new BgpPasswordArgs
            {
                SecretKeyRef = new SecretKeySelectorArgs { Name = second ? CalicoNames.PasswordSecret2 : CalicoNames.PasswordSecret, Key = CalicoNames.PasswordKey },
            };
        }

        if (tuning.RestrictExports)
        {
            peer.Filters.Add(CalicoNames.ExportFilter);
        }

        Tune(peer, tuning);
        return peer;
    }

    /// <summary>A filter that sends the ranges of the cluster and nothing else.</summary>
    public static BgpFilterSpecArgs ExportFilter(ServiceNetworks networks)
    {
        var filter = new BgpFilterSpecArgs();
        foreach (Cidr cidr in networks.Pods.Concat(networks.Services).Concat(networks.LoadBalancers).Concat(networks.External))
        {
            var accept = new BgpFilterRuleArgs
            {
                Action = BgpFilterAction.Accept,
                MatchOperator = BgpFilterMatchOperator.In,
                Cidr = cidr.ToString(),
            };
            (cidr.Family == AddressFamily.Ipv4 ? filter.ExportV4 : filter.ExportV6).Add(accept);
        }

        filter.ExportV4.Add(new BgpFilterRuleArgs { Action = BgpFilterAction.Reject });
        filter.ExportV6.Add(new BgpFilterRuleArgs { Action = BgpFilterAction.Reject });
        return filter;
    }

    private static void Tune(BgpPeerSpecArgs peer, BgpTuning tuning)
    {
        if (tuning.KeepaliveSeconds is { } keepalive)
        {
            peer.KeepaliveTime = Seconds(keepalive);
        }

        if (tuning.MaxRestartSeconds is { } restart)
        {
            peer.MaxRestartTime = Seconds(restart);
        }

        if (tuning.AllowedLocalAsNumbers is { } allowed)
        {
            peer.NumAllowedLocalAsNumbers = allowed;
        }

        if (tuning.TtlSecurityHops is { } hops)
        {
            peer.TtlSecurity = hops;
        }

        if (tuning.NextHopMode is { } nextHop)
        {
            peer.NextHopMode = nextHop;
        }
    }

    private static ServiceCidrArgs[] Cidrs(IEnumerable<Cidr> cidrs)
        => [.. cidrs.Select(cidr => new ServiceCidrArgs { Cidr = cidr.ToString() })];

    private static string Seconds(int seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds}s");
}
