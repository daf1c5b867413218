namespace CalicoAci.Components.Compute;

/// <summary>The size of a VM.</summary>
/// <param name="Cpus">The number of virtual CPUs; kubeadm wants 2 on control-plane nodes.</param>
/// <param name="MemoryMiB">The memory in MiB; kubeadm wants 1700 on control-plane nodes.</param>
/// <param name="DiskGiB">The disk in GiB. A template's larger disk wins.</param>
/// <param name="Template">The template of machines of this size, where it is not the cluster's.</param>
public sealed record MachineSize(int Cpus, int MemoryMiB, int DiskGiB, string? Template = null);
