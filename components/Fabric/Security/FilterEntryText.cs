using Pulumi;
using Aci = Pulumi.Aci;

namespace CalicoAci.Components.Fabric.Security;

/// <summary>Filter entries as the APIC writes them; what an entry leaves open is left out.</summary>
internal static class FilterEntryText
{
    public static Aci.FilterEntryArgs Args(Input<string> filterDn, FilterEntryOptions entry)
    {
        var args = new Aci.FilterEntryArgs { FilterDn = filterDn, Name = entry.Name, EtherT = Of(entry.EtherType, entry.Protocol) };
        if (entry.Protocol != FilterProtocol.Arp)
        {
            args.Prot = Of(entry.Protocol);
        }

        if (entry.Ports is { } ports)
        {
            args.DFromPort = ApicText.Number(ports.From);
            args.DToPort = ApicText.Number(ports.To);
        }

        if (entry.SourcePorts is { } sources)
        {
            args.SFromPort = ApicText.Number(sources.From);
            args.SToPort = ApicText.Number(sources.To);
        }

        if (entry.Stateful)
        {
            args.Stateful = ApicText.YesNo(true);
        }

        if (entry.FragmentsOnly)
        {
            args.ApplyToFrag = ApicText.YesNo(true);
        }

        AddTypes(args, entry);
        return args;
    }

    private static void AddTypes(Aci.FilterEntryArgs args, FilterEntryOptions entry)
    {
        if (entry.Icmpv4Type is { } icmp)
        {
            args.Icmpv4T = Of(icmp);
        }

        if (entry.Icmpv6Type is { } icmpv6)
        {
            args.Icmpv6T = Of(icmpv6);
        }

        if (entry.ArpOperation is { } operation)
        {
            args.ArpOpc = operation == ArpOperation.Request ? "req" : "reply";
        }

        if (entry.TcpFlags.Count > 0)
        {
            args.TcpRules = entry.TcpFlags.Order().Select(flag => flag == TcpFlag.Established ? "est" : ApicText.Of(flag)).ToList();
        }

        if (entry.Dscp is { } dscp)
        {
            args.MatchDscp = dscp;
        }
    }

    private static string Of(EtherType? type, FilterProtocol protocol) => (type, protocol) switch
    {
        (_, FilterProtocol.Arp) => "arp",
        ({ } given, _) => ApicText.Of(given),
        (null, FilterProtocol.Icmp) => "ipv4",
        (null, FilterProtocol.Icmpv6) => "ipv6",
        _ => "ip",
    };

    private static string Of(FilterProtocol protocol) => protocol switch
    {
        FilterProtocol.Any => "unspecified",
        FilterProtocol.Ospf => "ospfigp",
        _ => ApicText.Of(protocol),
    };

    private static string Of(Icmpv4Type type) => type switch
    {
        Icmpv4Type.EchoReply => "echo-rep",
        Icmpv4Type.DestinationUnreachable => "dst-unreach",
        Icmpv4Type.SourceQuench => "src-quench",
        Icmpv4Type.Echo => "echo",
        Icmpv4Type.TimeExceeded => "time-exceeded",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };

    private static string Of(Icmpv6Type type) => type switch
    {
        Icmpv6Type.DestinationUnreachable => "dst-unreach",
        Icmpv6Type.TimeExceeded => "time-exceeded",
        Icmpv6Type.EchoRequest => "echo-req",
        Icmpv6Type.EchoReply => "echo-rep",
        Icmpv6Type.NeighborSolicitation => "nbr-solicit",
        Icmpv6Type.NeighborAdvertisement => "nbr-advert",
        Icmpv6Type.Redirect => "redirect",
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
