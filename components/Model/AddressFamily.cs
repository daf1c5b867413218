namespace CalicoAci.Components.Model;

/// <summary>The address family of a subnet, an address or a BGP session.</summary>
public enum AddressFamily
{
    /// <summary>IPv4 unicast.</summary>
    Ipv4,

    /// <summary>IPv6 unicast.</summary>
    Ipv6,
}
