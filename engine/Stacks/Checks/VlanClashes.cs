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
        if (one.Topology.Vlan.Length == 0 || one.Topology.Vlan != other.Topology.Vlan || ShareBridgeDomain(one, other))
        {
            yield break;
        }

        string[] leaves = [.. one.Topology.Leaves.Select(leaf => leaf.Node).Intersect(other.Topology.Leaves.Select(leaf => leaf.Node), StringComparer.Ordinal)];
        if (leaves.Length > 0)
        {
            yield return new Problem(
                ProblemSeverity.Error,
                $"VLAN {one.Topology.Vlan} is used by {one.Name} and {other.Name} on the same leaf switches: {string.Join(", ", leaves)}.");
        }
    }

    private static bool ShareBridgeDomain(StackTopology one, StackTopology other) =>
        one.Topology.EncapScope == VrfScope && other.Topology.EncapScope == VrfScope && one.SharesVrf(other);
}
