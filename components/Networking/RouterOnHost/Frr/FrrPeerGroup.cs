namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>Neighbours of another AS each, found on their interfaces.</summary>
/// <param name="Name">The name of the group.</param>
/// <param name="KeepaliveSeconds">The time between keepalives in seconds.</param>
/// <param name="HoldSeconds">The hold time in seconds.</param>
/// <param name="ConnectSeconds">The time between attempts to connect in seconds.</param>
public sealed record FrrPeerGroup(string Name, int KeepaliveSeconds, int HoldSeconds, int ConnectSeconds);
