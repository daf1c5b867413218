namespace CalicoAci.Components.Fabric.Security;

/// <summary>One kind of traffic.</summary>
/// <param name="Name">The name of the entry.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Ports">The destination ports of TCP or UDP; null for all.</param>
/// <param name="Stateful">Whether answers pass only after the first packet did; TCP only.</param>
public sealed record FilterEntryOptions(string Name, FilterProtocol Protocol, PortRange? Ports = null, bool Stateful = false);
