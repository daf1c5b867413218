namespace CalicoAci.Components.Bootstrap.Ifcfg;

/// <summary>The tag of a VLAN interface.</summary>
/// <param name="Id">The VLAN, 2 to 4094.</param>
/// <param name="Link">The interface that carries it.</param>
public sealed record IfcfgVlan(int Id, string Link);
