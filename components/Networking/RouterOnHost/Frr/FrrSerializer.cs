using CalicoAci.Components.Model;

namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>Turns a configuration into the text of <c>/etc/frr/frr.conf</c>.</summary>
public static class FrrSerializer
{
    /// <summary>The text.</summary>
    public static string Serialize(FrrConfiguration configuration)
    {
        var writer = new FrrWriter();
        writer.Statement("frr", "defaults", "datacenter");
        writer.Statement("hostname", configuration.Hostname);
        writer.Statement("log", "syslog", "informational");
        // With groups of next hops in the kernel, FRR 8.4 does not put an uplink back into the routes that lost it when its link
        // was down for a moment; see FRRouting/frr, issues 14481 and 15505.
        writer.Statement("no", "zebra", "nexthop", "kernel", "enable");
        writer.Statement("service", "integrated-vtysh-config");
        writer.Separator();
        foreach (FrrInterface item in configuration.Interfaces)
        {
            Write(writer, item);
        }

        foreach (FrrPrefixList list in configuration.PrefixLists)
        {
            Write(writer, list);
        }

        foreach (FrrAsPathList list in configuration.AsPathLists)
        {
            writer.Statement("bgp", "as-path", "access-list", list.Name, "seq", 10, "permit", list.Pattern);
        }

        writer.Separator();
        foreach (FrrRouteMap map in configuration.RouteMaps)
        {
            Write(writer, map);
        }

        foreach (FrrProtocolRouteMap map in configuration.KernelRouteMaps)
        {
            writer.Statement(Protocol(map.Family), "protocol", "bgp", "route-map", map.RouteMap);
        }

        writer.Separator();
        Write(writer, configuration.Bgp);
        return writer.ToString();
    }

    private static void Write(FrrWriter writer, FrrInterface item)
    {
        writer.Context(["interface", item.Name], "exit", () =>
        {
            writer.Statement("ipv6", "nd", "ra-interval", item.RouterAdvertisementSeconds);
            writer.Statement("no", "ipv6", "nd", "suppress-ra");
        });
        writer.Separator();
    }

    private static void Write(FrrWriter writer, FrrPrefixList list)
    {
        foreach ((int index, FrrPrefix prefix) in list.Prefixes.Index())
        {
            object[] minimum = prefix.Minimum is { } least && least > prefix.Cidr.PrefixLength ? ["ge", least] : [];
            object[] maximum = prefix.Maximum is { } greatest && greatest > prefix.Cidr.PrefixLength ? ["le", greatest] : [];
            writer.Statement([Protocol(list.Family), "prefix-list", list.Name, "seq", (index + 1) * 10, "permit", prefix.Cidr, .. minimum, .. maximum]);
        }
    }

    private static void Write(FrrWriter writer, FrrRouteMap map)
    {
        writer.Context(["route-map", map.Name, "permit", 10], "exit", () =>
        {
            if (map.MatchPrefixList is { } prefixes)
            {
                writer.Statement("match", Protocol(prefixes.Family), "address", "prefix-list", prefixes.Name);
            }

            if (map.MatchAsPath is { } path)
            {
                writer.Statement("match", "as-path", path);
            }

            if (map.SetSource is { } source)
            {
                writer.Statement("set", "src", source);
            }
        });
        writer.Separator();
    }

    private static void Write(FrrWriter writer, FrrBgp bgp)
        => writer.Context(["router", "bgp", bgp.Asn], "exit", () =>
        {
            writer.Statement("bgp", "router-id", bgp.RouterId);
            writer.Statement("no", "bgp", "default", "ipv4-unicast");
            writer.Statement("bgp", "bestpath", "as-path", "multipath-relax");
            writer.Statement("bgp", "bestpath", "compare-routerid");
            if (bgp.AddressFamilies.Any(family => family.Networks.Count > 0))
            {
                writer.Statement("no", "bgp", "network", "import-check");
            }

            FrrPeerGroup group = bgp.PeerGroup;
            writer.Statement("neighbor", group.Name, "peer-group");
            writer.Statement("neighbor", group.Name, "remote-as", "external");
            writer.Statement("neighbor", group.Name, "advertisement-interval", 0);
            writer.Statement("neighbor", group.Name, "timers", group.KeepaliveSeconds, group.HoldSeconds);
            writer.Statement("neighbor", group.Name, "timers", "connect", group.ConnectSeconds);
            writer.Statement("neighbor", group.Name, "capability", "extended-nexthop");
            foreach (string uplink in bgp.Uplinks)
            {
                writer.Statement("neighbor", uplink, "interface", "peer-group", group.Name);
            }

            foreach (FrrAddressFamily family in bgp.AddressFamilies)
            {
                Write(writer, family, group);
            }
        });

    private static void Write(FrrWriter writer, FrrAddressFamily family, FrrPeerGroup group)
    {
        writer.Separator();
        string name = family.Family == AddressFamily.Ipv4 ? "ipv4" : "ipv6";
        writer.Context(["address-family", name, "unicast"], "exit-address-family", () =>
        {
            foreach (Cidr network in family.Networks)
            {
                writer.Statement("network", network);
            }

            writer.Statement("redistribute", "connected", "route-map", family.ConnectedRouteMap);
            writer.Statement("redistribute", "kernel", "route-map", family.KernelRouteMap);
            writer.Statement("maximum-paths", family.MaximumPaths);
            writer.Statement("neighbor", group.Name, "activate");
            writer.Statement("neighbor", group.Name, "route-map", family.ExportRouteMap, "out");
        });
    }

    private static string Protocol(AddressFamily family) => family == AddressFamily.Ipv4 ? "ip" : "ipv6";
}
