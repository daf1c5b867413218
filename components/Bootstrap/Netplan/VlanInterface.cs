namespace CalicoAci.Components.Bootstrap.Netplan;

/// <summary>A tagged interface on top of another one.</summary>
public sealed record VlanInterface : Interface
{
    /// <summary>The VLAN, 2 to 4094.</summary>
    public required int Id { get; init; }

    /// <summary>The interface that carries the VLAN.</summary>
    public required string Link { get; init; }
}
