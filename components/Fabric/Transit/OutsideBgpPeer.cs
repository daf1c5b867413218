using System.Net;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>A BGP neighbour outside the fabric.</summary>
/// <param name="Address">Its address. In the subnet of an interface it is a peer of that interface, otherwise of the loopbacks.</param>
/// <param name="Asn">Its AS number.</param>
/// <param name="TimeToLive">The hops to it, 1 to 255.</param>
public sealed record OutsideBgpPeer(IPAddress Address, uint Asn, int TimeToLive = 1);
