namespace CalicoAci.Components.Fabric.Security;

/// <summary>The contents of the ready-made contracts.</summary>
public static class ContractPresets
{
    private static readonly FilterEntryOptions[] Icmp = [new("icmp", FilterProtocol.Icmp), new("icmpv6", FilterProtocol.Icmpv6)];

    /// <summary>The ports of a preset that is not given any.</summary>
    public static IReadOnlyList<PortRange> DefaultPorts(ContractPreset preset) => preset switch
    {
        ContractPreset.ApiServer => [new(6443, 6443), new(8443, 8443)],
        ContractPreset.Application => [new(80, 80), new(443, 443)],
        _ => [],
    };

    /// <summary>The kinds of traffic of a preset.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="ports">The TCP ports of <see cref="ContractPreset.ApiServer"/> and <see cref="ContractPreset.Application"/>.</param>
    public static IReadOnlyList<FilterEntryOptions> EntriesOf(ContractPreset preset, IReadOnlyList<PortRange> ports) => preset switch
    {
        ContractPreset.Management => [Tcp("ssh", 22), .. Icmp],
        ContractPreset.Internet =>
        [
            Tcp("http", 80), Tcp("https", 443), Tcp("dns-tcp", 53), Udp("dns-udp", 53), Udp("ntp", 123), Tcp("ssh", 22), .. Icmp,
        ],
        ContractPreset.NodesToPods => [new("any", FilterProtocol.Any)],
        ContractPreset.ApiServer or ContractPreset.Application =>
            [.. ports.Select(range => new FilterEntryOptions($"tcp-{range}", FilterProtocol.Tcp, range, Stateful: true))],
        _ => throw new ArgumentOutOfRangeException(nameof(preset)),
    };

    private static FilterEntryOptions Tcp(string name, int port) => new(name, FilterProtocol.Tcp, new PortRange(port, port), Stateful: true);

    private static FilterEntryOptions Udp(string name, int port) => new(name, FilterProtocol.Udp, new PortRange(port, port));
}
