namespace CalicoAci.Components.Networking;

/// <summary>When pod traffic between nodes is encapsulated.</summary>
public enum PodEncapsulation
{
    /// <summary>Never: the fabric knows the pod routes.</summary>
    None,

    /// <summary>In VXLAN between nodes of different subnets.</summary>
    VxlanCrossSubnet,
}
