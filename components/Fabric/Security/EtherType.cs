namespace CalicoAci.Components.Fabric.Security;

/// <summary>The kind of frame that a filter entry matches.</summary>
public enum EtherType
{
    /// <summary>IPv4 and IPv6.</summary>
    Ip,

    /// <summary>IPv4.</summary>
    Ipv4,

    /// <summary>IPv6.</summary>
    Ipv6,
}
