namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>An interface of a host with the leaf switch at its other end.</summary>
/// <param name="Interface">The interface of the host.</param>
/// <param name="Leaf">The leaf switch.</param>
public sealed record HostUplink(string Interface, RoutedLeaf Leaf);
