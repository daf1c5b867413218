namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>An interface that sends router advertisements, so that the neighbour learns its link-local address.</summary>
/// <param name="Name">The name of the interface.</param>
/// <param name="RouterAdvertisementSeconds">The interval of the advertisements in seconds.</param>
public sealed record FrrInterface(string Name, int RouterAdvertisementSeconds);
