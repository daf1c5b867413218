using System.Net;
using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>A bare-metal node that speaks BGP with its leaves itself: one AS per device, no address on its uplinks.</summary>
/// <param name="Name">The host name.</param>
/// <param name="Asn">The AS number of the host, from a 32-bit private range.</param>
/// <param name="Loopbacks">The host's address in each family, a /32 or /128 on the loopback interface; IPv4 is there, as the router ID.</param>
/// <param name="Uplinks">The interfaces towards the leaves, in order.</param>
public sealed record HostRouter(
    string Name,
    uint Asn,
    IReadOnlyDictionary<AddressFamily, IPAddress> Loopbacks,
    IReadOnlyList<HostUplink> Uplinks)
{
    /// <summary>The router ID: the IPv4 loopback.</summary>
    public IPAddress RouterId => Loopbacks[AddressFamily.Ipv4];
}
