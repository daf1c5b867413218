using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>An interface to an outside router.</summary>
/// <param name="Name">A stable name for resources.</param>
/// <param name="Kind">The kind of interface.</param>
/// <param name="PodId">The fabric pod of the leaves.</param>
/// <param name="Leaves">The end of one leaf, or of both leaves of a vPC.</param>
/// <param name="Interface">The port (<c>eth1/40</c>), or the policy group of a port channel or vPC.</param>
/// <param name="Vlan">The VLAN; a routed port has none.</param>
/// <param name="SecondaryAddresses">Addresses that both leaves of a vPC share.</param>
/// <param name="Mtu">The MTU in bytes, 576 to 9216.</param>
public sealed record OutsideInterface(
    string Name,
    InterfaceKind Kind,
    int PodId,
    IReadOnlyList<LeafInterface> Leaves,
    string Interface,
    int? Vlan,
    IReadOnlyList<InterfaceAddress> SecondaryAddresses,
    int Mtu)
{
    /// <summary>Whether the interface is a vPC.</summary>
    public bool IsVpc => Leaves.Count == 2;

    /// <summary>The DN of the path in the fabric.</summary>
    public string TargetDn => TopologyDn.Path(PodId, [.. Leaves.Select(leaf => leaf.NodeId)], Interface);

    /// <summary>The address families of the interface.</summary>
    public IEnumerable<AddressFamily> Families => Leaves.SelectMany(leaf => leaf.Addresses).Select(address => address.Family).Distinct().Order();
}
