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

    /// <summary>ARP: no IP packet, so it has neither ports nor an IP protocol.</summary>
    Arp,

    /// <summary>IGMP.</summary>
    Igmp,

    /// <summary>PIM.</summary>
    Pim,

    /// <summary>OSPF.</summary>
    Ospf,

    /// <summary>EIGRP.</summary>
    Eigrp,

    /// <summary>L2TP.</summary>
    L2tp,
}
