namespace CalicoAci.Components.Fabric.Transit;

/// <summary>OSPF between the border leaves and the outside routers.</summary>
public sealed record OspfOptions
{
    /// <summary>The area: <c>backbone</c>, or in dotted form as <c>0.0.0.108</c>.</summary>
    public required string Area { get; init; }

    /// <summary>The type of the area.</summary>
    public OspfAreaType AreaType { get; init; } = OspfAreaType.Regular;

    /// <summary>The cost of the area's default route, 0 to 16777215.</summary>
    public int AreaCost { get; init; } = 1;

    /// <summary>The type of the network.</summary>
    public OspfNetworkType NetworkType { get; init; } = OspfNetworkType.PointToPoint;

    /// <summary>The seconds between hello packets, 1 to 65535.</summary>
    public int HelloInterval { get; init; } = 10;

    /// <summary>The seconds after which a silent neighbour is down, more than the hello interval.</summary>
    public int DeadInterval { get; init; } = 40;

    /// <summary>Whether neighbours with another MTU are accepted.</summary>
    public bool IgnoreMtu { get; init; }

    /// <summary>How neighbours prove who they are; the key is a secret of its own.</summary>
    public OspfAuthentication Authentication { get; init; } = OspfAuthentication.None;

    /// <summary>The number of the key, 1 to 255.</summary>
    public int KeyId { get; init; } = 1;
}
