using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>What belongs to which protocol in a filter entry: the APIC refuses the rest.</summary>
internal static class FilterEntryRules
{
    private const string Id = "CA433";

    public static void Check(FilterEntrySettings entry, string path, SettingsErrors errors)
    {
        CheckPorts(entry, entry.Ports, $"{path}.ports", errors);
        CheckPorts(entry, entry.SourcePorts, $"{path}.sourcePorts", errors);
        string protocol = entry.Protocol.ToSetting();
        Only(FilterProtocol.Tcp, entry.Stateful, $"{path}.stateful", $"found true; the protocol '{protocol}' has no state, only 'tcp' has");
        Only(FilterProtocol.Tcp, entry.TcpFlags.Count > 0, $"{path}.tcpFlags", $"are given; the protocol '{protocol}' has no TCP flags");
        Only(FilterProtocol.Icmp, entry.Icmpv4Type is not null, $"{path}.icmpv4Type", $"is given; only 'icmp' has it, not '{protocol}'");
        Only(FilterProtocol.Icmpv6, entry.Icmpv6Type is not null, $"{path}.icmpv6Type", $"is given; only 'icmpv6' has it, not '{protocol}'");
        Only(FilterProtocol.Arp, entry.ArpOperation is not null, $"{path}.arpOperation", $"is given; only 'arp' has it, not '{protocol}'");
        if (entry.TcpFlags.Distinct().Count() != entry.TcpFlags.Count)
        {
            errors.Add($"{path}.tcpFlags", "name one state twice", "CA405");
        }

        CheckFrame(entry, path, errors);

        void Only(FilterProtocol owner, bool given, string settingPath, string message)
        {
            if (given && entry.Protocol != owner)
            {
                errors.Add(settingPath, message, Id);
            }
        }
    }

    private static void CheckPorts(FilterEntrySettings entry, string? ports, string path, SettingsErrors errors)
    {
        if (ports is null)
        {
            return;
        }

        if (entry.Protocol is not (FilterProtocol.Tcp or FilterProtocol.Udp))
        {
            errors.Add(path, $"found '{ports}'; the protocol '{entry.Protocol.ToSetting()}' has no ports", Id);
        }
        else if (entry.FragmentsOnly)
        {
            errors.Add(path, $"found '{ports}' together with fragmentsOnly; only the first fragment has ports", Id);
        }
        else if (!PortRange.TryParse(ports, out _))
        {
            errors.Add(path, $"found '{ports}'; must be a port from 1 to 65535, or a range such as 8000-8100", "CA432");
        }
    }

    private static void CheckFrame(FilterEntrySettings entry, string path, SettingsErrors errors)
    {
        (string? only, EtherType? needed) = entry.Protocol switch
        {
            FilterProtocol.Icmp => ("ipv4", EtherType.Ipv4),
            FilterProtocol.Icmpv6 => ("ipv6", EtherType.Ipv6),
            FilterProtocol.Arp => ("arp", (EtherType?)null),
            _ => (null, entry.EtherType),
        };
        if (entry.EtherType is { } given && given != needed)
        {
            errors.Add($"{path}.etherType", $"found '{given.ToSetting()}'; the protocol '{entry.Protocol.ToSetting()}' is in frames of '{only}'", Id);
        }

        if (entry.Protocol == FilterProtocol.Arp && (entry.FragmentsOnly || entry.Dscp is not null))
        {
            errors.Add($"{path}.{(entry.FragmentsOnly ? "fragmentsOnly" : "dscp")}", "is given; ARP packets are no IP packets", Id);
        }
    }
}
