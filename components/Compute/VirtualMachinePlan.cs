using CalicoAci.Components.Model;

namespace CalicoAci.Components.Compute;

/// <summary>A VM to be cloned.</summary>
/// <param name="Node">The node that the VM becomes.</param>
/// <param name="Size">The VM's size.</param>
/// <param name="Metadata">cloud-init metadata; not secret.</param>
/// <param name="UserData">cloud-init user-data; not secret.</param>
public sealed record VirtualMachinePlan(ClusterNode Node, MachineSize Size, string Metadata, string UserData);
