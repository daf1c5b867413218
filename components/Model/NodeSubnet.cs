using System.Net;

namespace CalicoAci.Components.Model;

/// <summary>
/// The subnet that nodes and anchor leaves share, in one address family: every leaf primary address, the floating address,
/// the secondary address and the node addresses lie in it. Where the hosts route themselves it is the range of their
/// loopback addresses, and no other address belongs to it.
/// </summary>
/// <param name="Subnet">The subnet itself.</param>
/// <param name="Gateway">The secondary address common to all anchor leaves: the nodes' default gateway; null where the hosts route themselves.</param>
/// <param name="Floating">The common address of the floating SVI on leaves that are not anchors; null where the hosts route themselves.</param>
public sealed record NodeSubnet(Cidr Subnet, IPAddress? Gateway = null, IPAddress? Floating = null)
{
    /// <summary>The address family of the subnet.</summary>
    public AddressFamily Family => Subnet.Family;
}
