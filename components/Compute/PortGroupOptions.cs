namespace CalicoAci.Components.Compute;

/// <summary>A distributed port group that the stack creates for the cluster's VLAN.</summary>
/// <param name="Switch">The distributed switch. Its MTU must not be smaller than the cluster's.</param>
/// <param name="Name">The port group's name.</param>
/// <param name="Vlan">The VLAN of the node subnet.</param>
public sealed record PortGroupOptions(string Switch, string Name, int Vlan);
