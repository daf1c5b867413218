using System.Net;

namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>The BGP instance of a host.</summary>
public sealed record FrrBgp
{
    /// <summary>The AS number of the host.</summary>
    public required uint Asn { get; init; }

    /// <summary>The router ID.</summary>
    public required IPAddress RouterId { get; init; }

    /// <summary>What all neighbours have in common.</summary>
    public required FrrPeerGroup PeerGroup { get; init; }

    /// <summary>The interfaces with a neighbour.</summary>
    public required IReadOnlyList<string> Uplinks { get; init; }

    /// <summary>The address families.</summary>
    public required IReadOnlyList<FrrAddressFamily> AddressFamilies { get; init; }
}
