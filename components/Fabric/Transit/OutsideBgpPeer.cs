using System.Net;
using CalicoAci.Components.Fabric.L3Out;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>A BGP neighbour outside the fabric.</summary>
/// <param name="Address">Its address. In the subnet of an interface it is a peer of that interface, otherwise of the loopbacks.</param>
/// <param name="Asn">Its AS number.</param>
public sealed record OutsideBgpPeer(IPAddress Address, uint Asn)
{
    /// <summary>How the session is treated; its prefix limit does not count, because <see cref="PrefixLimit"/> may be none.</summary>
    public BgpPeerOptions Options { get; init; } = new();

    /// <summary>The AS number that the border leaves show instead of the fabric's, or null.</summary>
    public uint? LocalAsn { get; init; }

    /// <summary>How many prefixes the neighbour may send; null for no limit.</summary>
    public PrefixLimitOptions? PrefixLimit { get; init; }
}
