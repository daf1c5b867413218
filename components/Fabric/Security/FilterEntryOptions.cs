namespace CalicoAci.Components.Fabric.Security;

/// <summary>One kind of traffic.</summary>
/// <param name="Name">The name of the entry.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Ports">The destination ports of TCP or UDP; null for all.</param>
/// <param name="Stateful">Whether answers pass only after the first packet did; TCP only.</param>
public sealed record FilterEntryOptions(string Name, FilterProtocol Protocol, PortRange? Ports = null, bool Stateful = false)
{
    /// <summary>The kind of frame; null for what the protocol needs.</summary>
    public EtherType? EtherType { get; init; }

    /// <summary>The source ports of TCP or UDP; null for all.</summary>
    public PortRange? SourcePorts { get; init; }

    /// <summary>The message type of <see cref="FilterProtocol.Icmp"/>; null for all.</summary>
    public Icmpv4Type? Icmpv4Type { get; init; }

    /// <summary>The message type of <see cref="FilterProtocol.Icmpv6"/>; null for all.</summary>
    public Icmpv6Type? Icmpv6Type { get; init; }

    /// <summary>What packets of <see cref="FilterProtocol.Arp"/> do; null for both.</summary>
    public ArpOperation? ArpOperation { get; init; }

    /// <summary>The states of a TCP session; none for all.</summary>
    public IReadOnlyList<TcpFlag> TcpFlags { get; init; } = [];

    /// <summary>Whether only fragments after the first match: these have no ports.</summary>
    public bool FragmentsOnly { get; init; }

    /// <summary>The DSCP value, such as <c>AF21</c>; null for all.</summary>
    public string? Dscp { get; init; }
}
