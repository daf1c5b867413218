namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>How many prefixes a node may send to a leaf.</summary>
public sealed record PrefixLimitOptions
{
    /// <summary>The most prefixes of one neighbour, 1 to 300000.</summary>
    public int Maximum { get; init; } = 500;

    /// <summary>What happens beyond the limit.</summary>
    public PrefixLimitAction Action { get; init; } = PrefixLimitAction.Reject;

    /// <summary>The percentage of the limit at which the leaf warns, 1 to 100.</summary>
    public int Threshold { get; init; } = 75;

    /// <summary>The minutes before a closed session is opened again, 1 to 65535; only with <see cref="PrefixLimitAction.Restart"/>.</summary>
    public int? RestartTime { get; init; }
}
