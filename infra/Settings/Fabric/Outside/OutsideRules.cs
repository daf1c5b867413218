using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.Security;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>Rules of the outside L3Out that need more than one of its settings.</summary>
internal static class OutsideRules
{
    /// <summary>The settings of one protocol, and only of that, must be there.</summary>
    public static void CheckProtocol(OutsideSettings outside, string path, SettingsErrors errors)
    {
        (OutsideProtocol Protocol, string Name, bool Given)[] parts =
        [
            (OutsideProtocol.Ospf, "ospf", outside.Ospf is not null),
            (OutsideProtocol.Bgp, "bgpPeers", outside.BgpPeers.Count > 0),
            (OutsideProtocol.Static, "staticRoutes", outside.StaticRoutes.Count > 0),
        ];
        foreach ((OutsideProtocol protocol, string name, bool given) in parts)
        {
            if (protocol == outside.Protocol && !given)
            {
                errors.Add($"{path}.{name}", $"is missing: the protocol '{protocol.ToSetting()}' needs it", "CA467");
            }
            else if (protocol != outside.Protocol && given)
            {
                errors.Add($"{path}.{name}", $"is given, but the protocol is '{outside.Protocol.ToSetting()}'", "CA467");
            }
        }
    }

    /// <summary>What is said of BGP is for BGP; static routes detect no failure, and a summary needs a protocol that makes it.</summary>
    public static void CheckOptions(OutsideSettings outside, string path, SettingsErrors errors)
    {
        string protocol = outside.Protocol.ToSetting();
        if (outside.BgpTimers is not null && outside.Protocol != OutsideProtocol.Bgp)
        {
            errors.Add($"{path}.bgpTimers", $"is given, but the protocol is '{protocol}'", "CA467");
        }

        if (outside.Bfd is not null && outside.Protocol == OutsideProtocol.Static)
        {
            errors.Add($"{path}.bfd", "is given, but the protocol is 'static', which does not use it", "CA467");
        }

        ScopeRules.CheckRanges(outside.Export.Ranges, $"{path}.export.ranges", errors);
        foreach ((int index, ClusterRange range) in outside.Export.Summarize.Index())
        {
            if (outside.Protocol == OutsideProtocol.Static)
            {
                errors.Add($"{path}.export.summarize[{index}]", $"found '{range.ToSetting()}', but the protocol is 'static': nothing is advertised", "CA475");
            }
            else if (!outside.Export.Ranges.Contains(range))
            {
                errors.Add($"{path}.export.summarize[{index}]", $"found '{range.ToSetting()}', which is not among the ranges that are advertised", "CA475");
            }
        }
    }

    /// <summary>Interfaces are on border leaves; the two of a vPC are in one pod.</summary>
    public static void CheckLeaves(OutsideSettings outside, string path, SettingsErrors errors)
    {
        Dictionary<int, int> pods = outside.Leaves.DistinctBy(leaf => leaf.Node).ToDictionary(leaf => leaf.Node, leaf => leaf.Pod);
        foreach ((int index, BorderLeafSettings leaf) in outside.Leaves.Index())
        {
            if (outside.Leaves.Take(index).Any(earlier => earlier.Node == leaf.Node))
            {
                errors.Add($"{path}.leaves[{index}].node", $"found {leaf.Node} twice", "CA405");
            }

            if (leaf.RouterId.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork)
            {
                errors.Add($"{path}.leaves[{index}].routerId", $"found {leaf.RouterId}; must be an IPv4 address, also for IPv6", "CA468");
            }

            if (outside.Leaves.Take(index).FirstOrDefault(earlier => earlier.Node != leaf.Node && earlier.RouterId.Equals(leaf.RouterId)) is { } twin)
            {
                errors.Add($"{path}.leaves[{index}].routerId", $"found {leaf.RouterId}, the router ID of border leaf {twin.Node}; must be unique in the VRF", "CA470");
            }
        }

        foreach ((int index, OutsideInterfaceSettings port) in outside.Interfaces.Index())
        {
            foreach ((int end, LeafInterfaceSettings leaf) in port.Leaves.Index())
            {
                if (!pods.ContainsKey(leaf.Node))
                {
                    errors.Add($"{path}.interfaces[{index}].leaves[{end}].node", $"found {leaf.Node}, which is none of {path}.leaves: {string.Join(", ", pods.Keys.Order())}", "CA469");
                }
            }

            if (port.Leaves.Select(leaf => pods.GetValueOrDefault(leaf.Node)).Where(pod => pod != 0).Distinct().Count() > 1)
            {
                errors.Add($"{path}.interfaces[{index}].leaves", "are in different pods; a vPC pair is in one", "CA469");
            }
        }
    }
}
