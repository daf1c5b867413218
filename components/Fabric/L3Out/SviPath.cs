namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>A port, port channel or vPC that carries the SVI of an L3Out without floating: bare metal that never moves.</summary>
/// <param name="Name">A stable name for resources, such as the host's.</param>
/// <param name="PodId">The fabric pod of the leaves.</param>
/// <param name="Leaves">One anchor leaf, or the two of a vPC pair.</param>
/// <param name="Interface">The port (<c>eth1/10</c>), or the policy group of the port channel or vPC.</param>
/// <param name="Nodes">The cluster nodes behind the path.</param>
public sealed record SviPath(string Name, int PodId, IReadOnlyList<int> Leaves, string Interface, IReadOnlyList<string> Nodes)
{
    /// <summary>Whether the path is a vPC, which has an address of its own on each of its two leaves.</summary>
    public bool IsVpc => Leaves.Count == 2;

    /// <summary>The DN of the path in the fabric.</summary>
    public string TargetDn => TopologyDn.Path(PodId, Leaves, Interface);
}
