using Pulumi;

namespace CalicoAci.Components.Fabric.Access;

/// <summary>What <see cref="AccessPolicies"/> are made from.</summary>
public sealed class AccessPoliciesArgs
{
    /// <summary>The VLAN pool of the domains that are created.</summary>
    public required VlanPoolOptions VlanPool { get; init; }

    /// <summary>The domain of hypervisors and bare-metal hosts, or null where only a VMM domain is used.</summary>
    public FabricObject? PhysicalDomain { get; init; }

    /// <summary>The domain of a virtual machine manager, or null.</summary>
    public VmmDomainOptions? VmmDomain { get; init; }

    /// <summary>The L3 domain that the L3Out belongs to.</summary>
    public required FabricObject L3Domain { get; init; }

    /// <summary>The attachable access entity profile of the ports that reach the nodes.</summary>
    public required FabricObject AttachableEntityProfile { get; init; }

    /// <summary>The password of the VMM controller's account; it is marked as a secret.</summary>
    public Input<string>? VmmPassword { get; set; }
}
