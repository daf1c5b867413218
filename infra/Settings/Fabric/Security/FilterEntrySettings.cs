using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>One kind of traffic.</summary>
[Setting("One kind of traffic.")]
public sealed record FilterEntrySettings : ISettingsRules
{
    /// <summary>The name.</summary>
    [Setting("The name of the entry.", Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public required string Name { get; init; }

    /// <summary>The protocol.</summary>
    [Setting("The protocol: any, tcp, udp, icmp or icmpv6.")]
    public FilterProtocol Protocol { get; init; } = FilterProtocol.Any;

    /// <summary>The destination ports.</summary>
    [Setting("A destination port or a range of them, of TCP and UDP. Default: all.", Example = "8000-8100")]
    public string? Ports { get; init; }

    /// <summary>Whether answers need a first packet.</summary>
    [Setting("Whether answers pass only after the first packet did; TCP only.")]
    public bool Stateful { get; init; }

    /// <summary>The source ports.</summary>
    [Setting("A source port or a range of them, of TCP and UDP. Default: all.", Example = "1024-65535")]
    public string? SourcePorts { get; init; }

    /// <summary>The kind of frame.</summary>
    [Setting("The kind of frame: ip, ipv4 or ipv6. Default: what the protocol needs.")]
    public EtherType? EtherType { get; init; }

    /// <summary>The ICMP message type.</summary>
    [Setting("The message type of icmp. Default: all.")]
    public Icmpv4Type? Icmpv4Type { get; init; }

    /// <summary>The ICMPv6 message type.</summary>
    [Setting("The message type of icmpv6. Default: all.")]
    public Icmpv6Type? Icmpv6Type { get; init; }

    /// <summary>What an ARP packet does.</summary>
    [Setting("What packets of arp do: request or reply. Default: both.")]
    public ArpOperation? ArpOperation { get; init; }

    /// <summary>States of a TCP session.</summary>
    [Setting("States of a TCP session: established, syn, ack, fin, rst. Default: all.", MaximumLength = 5)]
    public IReadOnlyList<TcpFlag> TcpFlags { get; init; } = [];

    /// <summary>Whether only fragments match.</summary>
    [Setting("Whether only fragments after the first match; they have no ports.")]
    public bool FragmentsOnly { get; init; }

    /// <summary>The DSCP value.</summary>
    [Setting("The DSCP value that matches. Default: all.", Pattern = "CS[0-7]|AF[1-4][1-3]|VA|EF", PatternHint = "a DSCP name such as CS3, AF21, VA or EF")]
    public string? Dscp { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors) => FilterEntryRules.Check(this, path, errors);
}
