namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>Bidirectional forwarding detection between leaves and nodes, in milliseconds.</summary>
public sealed record BfdOptions
{
    /// <summary>The shortest time between received packets, 50 to 999 ms.</summary>
    public int MinimumReceiveInterval { get; init; } = 300;

    /// <summary>The shortest time between sent packets, 50 to 999 ms.</summary>
    public int MinimumTransmitInterval { get; init; } = 300;

    /// <summary>The missed packets after which the neighbour is down, 1 to 50.</summary>
    public int DetectionMultiplier { get; init; } = 3;
}
