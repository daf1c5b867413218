namespace CalicoAci.Components.Bootstrap.Netplan;

/// <summary>How a bond works. The defaults fit a port channel or vPC with LACP on the leaves.</summary>
public sealed record BondParameters
{
    /// <summary>The mode: <c>802.3ad</c>, <c>active-backup</c> …</summary>
    public string Mode { get; init; } = "802.3ad";

    /// <summary>How often LACP packets are asked for: <c>fast</c> or <c>slow</c>. Only for 802.3ad.</summary>
    public string? LacpRate { get; init; } = "fast";

    /// <summary>How often links are looked at, in milliseconds. netplan's own default is never.</summary>
    public int MiiMonitorInterval { get; init; } = 100;

    /// <summary>What a packet's member link is chosen by. Only for 802.3ad.</summary>
    public string? TransmitHashPolicy { get; init; } = "layer3+4";
}
