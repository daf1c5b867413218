namespace CalicoAci.Components.Fabric.Transit;

/// <summary>The type of an OSPF network.</summary>
public enum OspfNetworkType
{
    /// <summary>Two routers.</summary>
    PointToPoint,

    /// <summary>Any number of routers, one of them designated.</summary>
    Broadcast,
}
