using System.Net;
using CalicoAci.Components.Model;
using CalicoAci.Components.Networking.RouterOnHost;

namespace CalicoAci.Components.Tests.Networking.RouterOnHost;

/// <summary>The hosts of the lab.</summary>
internal static class Hosts
{
    public static HostRoutingPolicy Policy { get; } = new(
        [Cidr.Parse("10.1.3.0/24"), Cidr.Parse("2001:db8:3::/64")],
        [new PodBlocks(Cidr.Parse("10.233.64.0/18"), 26), new PodBlocks(Cidr.Parse("2001:db8:64::/48"), 122)],
        [Cidr.Parse("10.233.0.0/20"), Cidr.Parse("2001:db8:65::/108")]);

    public static HostRouter Host(int number) => new(
        $"host{number}",
        4200000000 + (uint)number,
        new Dictionary<AddressFamily, IPAddress>
        {
            [AddressFamily.Ipv4] = IPAddress.Parse($"10.1.3.{number}"),
            [AddressFamily.Ipv6] = IPAddress.Parse($"2001:db8:3::{number}"),
        },
        [Uplink(1), Uplink(2)]);

    private static HostUplink Uplink(int number) => new($"eth{number}", new RoutedLeaf($"leaf{number}", "rack-1", 4200000100 + (uint)number));
}
