using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Access;

/// <summary>VLAN pool, domains and attachable access entity profile.</summary>
[Setting("VLAN pool, domains and attachable access entity profile.")]
public sealed record AccessSettings
{
    /// <summary>The VLAN pool.</summary>
    [Setting("The VLAN pool of the domains.")]
    public VlanPoolSettings VlanPool { get; init; } = new();

    /// <summary>The physical domain.</summary>
    [Setting("The domain of hypervisors and bare-metal hosts. Default: created, unless the L3Out floats in a VMM domain.")]
    public ObjectSettings? PhysicalDomain { get; init; }

    /// <summary>The VMM domain.</summary>
    [Setting("The domain of a virtual machine manager; needed when the L3Out floats in one.")]
    public VmmDomainSettings? VmmDomain { get; init; }

    /// <summary>The L3 domain.</summary>
    [Setting("The L3 domain of the L3Out.")]
    public ObjectSettings L3Domain { get; init; } = new();

    /// <summary>The attachable access entity profile.</summary>
    [Setting("The attachable access entity profile of the ports that reach the nodes.")]
    public ObjectSettings Aep { get; init; } = new();
}
