using System.Net;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>A BGP session between a border leaf and a neighbour outside the fabric.</summary>
/// <param name="NodeId">The border leaf.</param>
/// <param name="LeafAddress">The leaf's address, or null where the stack does not say it.</param>
/// <param name="Peer">The neighbour.</param>
public sealed record OutsideSession(int NodeId, IPAddress? LeafAddress, OutsideBgpPeer Peer);
