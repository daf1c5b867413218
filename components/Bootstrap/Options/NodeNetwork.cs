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
    /// <summary>The interface that has the addresses of a host that routes itself.</summary>
    public const string Loopback = "lo";

    /// <summary>The name that Linux gives to the first vmxnet3 adapter of a vSphere VM.</summary>
    public const string VSphereInterface = "ens192";

    /// <summary>
    /// The interfaces of a host that routes itself towards its leaves; they have link-local addresses only, and the node's
    /// addresses are on the loopback interface. Empty for any other machine.
    /// </summary>
    public IReadOnlyList<string> Uplinks { get; init; } = [];

    /// <summary>Whether the host routes itself.</summary>
    public bool Routes => Uplinks.Count > 0;

    /// <summary>The interfaces whose MTU must be that of the leaves.</summary>
    public IReadOnlyList<string> Links => Routes ? Uplinks : [AddressedInterface];

    /// <summary>The interface that has the node's addresses.</summary>
    public string AddressedInterface => Routes ? Loopback : Vlan is int vlan ? $"{Interface}.{vlan}" : Interface;
}
