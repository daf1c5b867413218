namespace CalicoAci.Components.Fabric.Security;

/// <summary>The message type of ICMP for IPv6 (RFC 4443, RFC 4861).</summary>
public enum Icmpv6Type
{
    /// <summary>A destination cannot be reached.</summary>
    DestinationUnreachable,

    /// <summary>A packet took too many hops.</summary>
    TimeExceeded,

    /// <summary>An echo request.</summary>
    EchoRequest,

    /// <summary>An echo reply.</summary>
    EchoReply,

    /// <summary>Who has an address.</summary>
    NeighborSolicitation,

    /// <summary>The answer to a solicitation.</summary>
    NeighborAdvertisement,

    /// <summary>A better first hop.</summary>
    Redirect,
}
