namespace CalicoAci.Components.Fabric.Transit;

/// <summary>How the fabric and the rest of the network tell each other their routes.</summary>
public enum OutsideProtocol
{
    /// <summary>OSPF: version 2 for IPv4, version 3 for IPv6.</summary>
    Ospf,

    /// <summary>External BGP.</summary>
    Bgp,

    /// <summary>Static routes on the border leaves.</summary>
    Static,
}
