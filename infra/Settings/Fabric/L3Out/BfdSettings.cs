using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.L3Out;

/// <summary>Bidirectional forwarding detection between leaves and nodes.</summary>
[Setting("Bidirectional forwarding detection between leaves and nodes.")]
public sealed record BfdSettings
{
    /// <summary>The receive interval.</summary>
    [Setting("The shortest time between received packets.", Minimum = 50, Maximum = 999, Unit = "ms")]
    public int ReceiveInterval { get; init; } = 300;

    /// <summary>The transmit interval.</summary>
    [Setting("The shortest time between sent packets.", Minimum = 50, Maximum = 999, Unit = "ms")]
    public int TransmitInterval { get; init; } = 300;

    /// <summary>The detection multiplier.</summary>
    [Setting("The missed packets after which a neighbour is down.", Minimum = 1, Maximum = 50)]
    public int Multiplier { get; init; } = 3;
}
