using System.Net;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Stacks.Checks;

/// <summary>
/// Prefixes that two stacks use. A VRF is one address space: what overlaps there is reachable in one place at most, so it is an
/// error. Two VRFs may hold the same addresses as long as no route leaks between them, so that is a warning.
/// </summary>
internal static class RangeOverlaps
{
    public static IEnumerable<Problem> Of((StackTopology One, StackTopology Other) pair) =>
        from one in Ranges(pair.One)
        from other in Ranges(pair.Other)
        where one.Network.Contains(other.Network.BaseAddress) || other.Network.Contains(one.Network.BaseAddress)
        select Overlap(pair, $"{one.Kind} {one.Network} of stack {pair.One.Stack} and {other.Kind} {other.Network} of stack {pair.Other.Stack} overlap");

    private static Problem Overlap((StackTopology One, StackTopology Other) pair, string message)
    {
        (string one, string other) = (pair.One.Topology.Vrf, pair.Other.Topology.Vrf);
        return !pair.One.SharesVrf(pair.Other)
            ? new Problem(ProblemSeverity.Warning, $"{message}. They are in the VRFs {one} and {other}: no route may leak between these.")
            : new Problem(ProblemSeverity.Error, one.Length > 0 && other.Length > 0 ? $"{message} in the VRF {one}." : $"{message}, and it is not known whether they are in one VRF.");
    }

    private static IEnumerable<(string Kind, IPNetwork Network)> Ranges(StackTopology topology)
    {
        foreach (var range in topology.Topology.Ranges)
        {
            if (IPNetwork.TryParse(range.Prefix, out IPNetwork network))
            {
                yield return (range.Kind, network);
            }
        }
    }
}
