namespace CalicoAci.Components.Compute.Images;

/// <summary>What a VM must share with the image that it is made from.</summary>
public sealed record GuestHardware
{
    /// <summary>The adapter of VMs whose image has none.</summary>
    public const string DefaultAdapter = "vmxnet3";

    /// <summary>vSphere's identifier of the guest's operating system.</summary>
    public required string GuestId { get; init; }

    /// <summary>The firmware: <c>efi</c> or <c>bios</c>.</summary>
    public string Firmware { get; init; } = "efi";

    /// <summary>The SCSI controller.</summary>
    public string ScsiType { get; init; } = "pvscsi";

    /// <summary>The network adapter.</summary>
    public string AdapterType { get; init; } = DefaultAdapter;

    /// <summary>The size of the image's disk in GiB; 0 where it is not known.</summary>
    public int DiskGiB { get; init; }

    /// <summary>Whether blocks of the disk are allocated when they are written.</summary>
    public bool ThinProvisioned { get; init; } = true;

    /// <summary>Whether the disk is zeroed when it is made.</summary>
    public bool EagerlyScrub { get; init; }
}
