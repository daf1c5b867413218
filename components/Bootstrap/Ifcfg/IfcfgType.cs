namespace CalicoAci.Components.Bootstrap.Ifcfg;

/// <summary>What kind of interface an ifcfg file is about, spelled as its TYPE is.</summary>
public enum IfcfgType
{
    /// <summary>A physical interface.</summary>
    Ethernet,

    /// <summary>A bond of physical interfaces.</summary>
    Bond,

    /// <summary>A tagged interface on top of another one.</summary>
    Vlan,
}
