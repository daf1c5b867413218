using System.Net;

namespace CalicoAci.Components.Model;

/// <summary>
/// The subnet that nodes and anchor leaves share, in one address family: every leaf primary address, the floating address,
/// the secondary address and the node addresses lie in it.
/// </summary>
/// <param name="Subnet">The subnet itself.</param>
/// <param name="Gateway">The secondary address common to all anchor leaves: the nodes' default gateway.</param>
/// <param name="Floating">The common address of the floating SVI on leaves that are not anchors.</param>
public sealed record NodeSubnet(Cidr Subnet, IPAddress Gateway, IPAddress Floating)
{
    /// <summary>The address family of the subnet.</summary>
    public AddressFamily Family => Subnet.Family;
}
