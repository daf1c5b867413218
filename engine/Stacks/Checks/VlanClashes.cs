using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Stacks.Checks;

/// <summary>
/// A VLAN that two stacks use on the same leaf switch. It is one encapsulation of the leaf, so only SVIs of one bridge domain
/// may share it: those of one VRF whose encapsulation scope is the VRF. Another leaf may use the VLAN again.
/// </summary>
internal static class VlanClashes
{
    private const string VrfScope = "vrf";

    public static IEnumerable<Problem> Of((StackTopology One, StackTopology Other) pair)
    {
        (StackTopology one, StackTopology other) = pair;
        return ShareBridgeDomain(one, other)
            ? []
            : from mine in one.Topology.Vlans
              from theirs in other.Topology.Vlans
              where mine.Vlan == theirs.Vlan
              let leaves = string.Join(", ", mine.Leaves.Intersect(theirs.Leaves, StringComparer.Ordinal))
              where leaves.Length > 0
              select new Problem(ProblemSeverity.Error, $"VLAN {mine.Vlan} is used by {one.Name} and {other.Name} on the same leaf switches: {leaves}.");
    }

    private static bool ShareBridgeDomain(StackTopology one, StackTopology other) =>
        one.Topology.EncapScope == VrfScope && other.Topology.EncapScope == VrfScope && one.SharesVrf(other);
}
