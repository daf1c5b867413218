namespace CalicoAci.Components.Bootstrap.Options;

/// <summary>How a machine is attached to the node subnet.</summary>
/// <param name="Interface">The interface, such as <c>ens192</c>; the bond's name if it is a bond.</param>
/// <param name="BondMembers">The physical interfaces of the bond; none for a plain interface.</param>
/// <param name="BondMode">The bond's mode.</param>
/// <param name="Vlan">The VLAN if the machine itself tags it, as bare-metal hosts do.</param>
public sealed record NodeNetwork(
    string Interface = NodeNetwork.VSphereInterface,
    IReadOnlyList<string>? BondMembers = null,
    string BondMode = "802.3ad",
    int? Vlan = null)
{
    /// <summary>The name that Linux gives to the first vmxnet3 adapter of a vSphere VM.</summary>
    public const string VSphereInterface = "ens192";

    /// <summary>The interface that has the node's addresses.</summary>
    public string AddressedInterface => Vlan is int vlan ? $"{Interface}.{vlan}" : Interface;
}
