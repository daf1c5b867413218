using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.L3Out;

/// <summary>The security flags of the port group that the APIC makes in a VMM domain.</summary>
[Setting("The security flags of the port group that the APIC makes in a VMM domain.")]
public sealed record PortGroupSettings
{
    /// <summary>Forged transmits.</summary>
    [Setting("Whether VMs may send from other MAC addresses than their own.")]
    public bool ForgedTransmits { get; init; }

    /// <summary>MAC changes.</summary>
    [Setting("Whether VMs may change their MAC address.")]
    public bool MacChanges { get; init; }

    /// <summary>Promiscuous mode.</summary>
    [Setting("Whether VMs see all frames of the port group.")]
    public bool PromiscuousMode { get; init; }
}
