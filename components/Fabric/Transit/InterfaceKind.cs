namespace CalicoAci.Components.Fabric.Transit;

/// <summary>The kind of an interface to an outside router.</summary>
public enum InterfaceKind
{
    /// <summary>A port without VLAN.</summary>
    RoutedPort,

    /// <summary>A VLAN of a routed port.</summary>
    SubInterface,

    /// <summary>An SVI on a port, a port channel, or with two leaves on a vPC.</summary>
    Svi,
}
