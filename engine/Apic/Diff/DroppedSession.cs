namespace CalicoAci.Engine.Apic.Diff;

/// <summary>A deletion that ends BGP sessions.</summary>
/// <param name="Dn">The DN of the topmost deleted object that the sessions need.</param>
/// <param name="Class">Its class: a peer, an interface, a node, a profile, an L3Out, a VRF or a tenant.</param>
/// <param name="Peers">The addresses or subnets of the peers that go with it, in ordinal order.</param>
public sealed record DroppedSession(string Dn, string Class, IReadOnlyList<string> Peers);
