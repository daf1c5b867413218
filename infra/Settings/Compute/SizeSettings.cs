using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>A size of VMs.</summary>
[Setting("A size of VMs.")]
public sealed record SizeSettings
{
    /// <summary>Virtual CPUs.</summary>
    [Setting("The number of virtual CPUs; kubeadm wants 2 on control-plane nodes.", Minimum = 2, Maximum = 768)]
    public int Cpus { get; init; } = 4;

    /// <summary>Memory.</summary>
    [Setting("The memory; kubeadm wants 1700 MiB on control-plane nodes.", Minimum = 2048, Maximum = 25165824, Unit = "MiB")]
    public int MemoryMiB { get; init; } = 8192;

    /// <summary>Disk.</summary>
    [Setting("The disk. A template's larger disk wins.", Minimum = 10, Maximum = 63488, Unit = "GiB")]
    public int DiskGiB { get; init; } = 60;

    /// <summary>The template.</summary>
    [Setting("The template of VMs of this size, where it is not that of vsphere.", MinimumLength = 1, Example = "ubuntu-24.04-gpu")]
    public string? Template { get; init; }
}
