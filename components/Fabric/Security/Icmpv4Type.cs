namespace CalicoAci.Components.Fabric.Security;

/// <summary>The message type of ICMP for IPv4 (RFC 792).</summary>
public enum Icmpv4Type
{
    /// <summary>An echo reply.</summary>
    EchoReply,

    /// <summary>A destination cannot be reached.</summary>
    DestinationUnreachable,

    /// <summary>A sender is too fast.</summary>
    SourceQuench,

    /// <summary>An echo request.</summary>
    Echo,

    /// <summary>A packet took too many hops.</summary>
    TimeExceeded,
}
