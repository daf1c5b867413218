using Pulumi;

namespace CalicoAci.Components.Networking.Calico.V3;

/// <summary>Who peers with whom, and how.</summary>
public sealed class BgpPeerSpecArgs : ResourceArgs
{
    /// <summary>The one node that has the peer; not together with <see cref="NodeSelector"/>.</summary>
    [Input("node")]
    public Input<string>? Node { get; set; }

    /// <summary>The nodes that have the peer, by label.</summary>
    [Input("nodeSelector")]
    public Input<string>? NodeSelector { get; set; }

    /// <summary>The address of the peer, with a port where it is not 179.</summary>
    [Input("peerIP")]
    public Input<string>? PeerIP { get; set; }

    /// <summary>The AS number of the peer, 1 to 4294967294.</summary>
    [Input("asNumber")]
    public Input<double>? AsNumber { get; set; }

    /// <summary>The AS number that the nodes show to this peer instead of their own (since Calico 3.31).</summary>
    [Input("localASNumber")]
    public Input<double>? LocalAsNumber { get; set; }

    /// <summary>The next hop of the routes sent to the peer.</summary>
    [Input("nextHopMode")]
    public Input<NextHopMode>? NextHopMode { get; set; }

    /// <summary>The TCP MD5 password of the session.</summary>
    [Input("password")]
    public Input<BgpPasswordArgs>? Password { get; set; }

    /// <summary>The source address of the session.</summary>
    [Input("sourceAddress")]
    public Input<BgpSourceAddress>? SourceAddress { get; set; }

    /// <summary>How long routes of a restarting peer are kept, as a duration such as <c>120s</c>.</summary>
    [Input("maxRestartTime")]
    public Input<string>? MaxRestartTime { get; set; }

    /// <summary>The time between keepalives; a third of the negotiated hold time unless given.</summary>
    [Input("keepaliveTime")]
    public Input<string>? KeepaliveTime { get; set; }

    /// <summary>How often the own AS number may occur in a received path.</summary>
    [Input("numAllowedLocalASNumbers")]
    public Input<int>? NumAllowedLocalAsNumbers { get; set; }

    /// <summary>The number of hops to the peer for the TTL security check, 1 to 255; no check unless given.</summary>
    [Input("ttlSecurity")]
    public Input<int>? TtlSecurity { get; set; }

    /// <summary>The gateway to a peer outside the node subnet.</summary>
    [Input("reachableBy")]
    public Input<string>? ReachableBy { get; set; }

    [Input("filters")]
    private InputList<string>? _filters;

    /// <summary>Names of <see cref="BgpFilter"/>s, in order.</summary>
    public InputList<string> Filters
    {
        get => _filters ??= [];
        set => _filters = value;
    }
}
