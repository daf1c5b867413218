using Pulumi;

namespace CalicoAci.Components.Fabric.Transit;

/// <summary>What an <see cref="OutsideL3Out"/> is made from.</summary>
public sealed class OutsideL3OutArgs
{
    /// <summary>The L3Out.</summary>
    public required OutsideOptions Outside { get; init; }

    /// <summary>The DN of the tenant.</summary>
    public required Input<string> TenantDn { get; init; }

    /// <summary>The DN of the VRF, the same as the cluster's.</summary>
    public required Input<string> VrfDn { get; init; }

    /// <summary>The DN of the cluster's L3 domain, for an L3Out without one of its own.</summary>
    public required Input<string> L3DomainDn { get; init; }

    /// <summary>The DN of the VLAN pool, for an L3 domain that is created.</summary>
    public required Input<string> VlanPoolDn { get; init; }

    /// <summary>The names of the contracts by name.</summary>
    public required IReadOnlyDictionary<string, Output<string>> ContractNames { get; init; }

    /// <summary>The OSPF key; it is marked as a secret.</summary>
    public Input<string>? OspfKey { get; init; }

    /// <summary>The MD5 password of the BGP sessions; it is marked as a secret.</summary>
    public Input<string>? BgpPassword { get; init; }
}
