namespace CalicoAci.Components.Fabric.Security;

/// <summary>The protocol that a filter entry matches.</summary>
public enum FilterProtocol
{
    /// <summary>Any IP packet.</summary>
    Any,

    /// <summary>TCP.</summary>
    Tcp,

    /// <summary>UDP.</summary>
    Udp,

    /// <summary>ICMP for IPv4.</summary>
    Icmp,

    /// <summary>ICMP for IPv6.</summary>
    Icmpv6,
}
