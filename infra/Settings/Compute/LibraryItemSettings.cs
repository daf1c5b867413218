using CalicoAci.Components.Compute.Images;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Compute;

/// <summary>An item of a content library that VMs are made from.</summary>
[Setting("An item of a content library that VMs are made from. vCenter tells nothing of what is in it, so its guest is given here.")]
public sealed record LibraryItemSettings
{
    /// <summary>The library.</summary>
    [Setting("The content library.", MinimumLength = 1, Example = "images")]
    public required string Library { get; init; }

    /// <summary>The item.</summary>
    [Setting("The item.", MinimumLength = 1, Example = "ubuntu-24.04")]
    public required string Item { get; init; }

    /// <summary>The kind of item.</summary>
    [Setting("What the item is: an OVF or OVA template, or a VM template.")]
    public LibraryItemKind Kind { get; init; } = LibraryItemKind.Ovf;

    /// <summary>The guest.</summary>
    [Setting("vSphere's identifier of the guest's operating system.", MinimumLength = 1)]
    public string GuestId { get; init; } = "ubuntu64Guest";

    /// <summary>The firmware.</summary>
    [Setting("The firmware of the item's VM.", Pattern = "efi|bios", PatternHint = "efi or bios")]
    public string Firmware { get; init; } = "efi";

    /// <summary>The SCSI controller.</summary>
    [Setting("The SCSI controller of the item's VM.", Pattern = "pvscsi|lsilogic|lsilogic-sas|buslogic", PatternHint = "pvscsi, lsilogic, lsilogic-sas or buslogic")]
    public string ScsiType { get; init; } = "pvscsi";

    /// <summary>The size of the disk.</summary>
    [Setting("The size of the item's disk; no VM gets a smaller one.", Minimum = 0, Maximum = 63488, Unit = "GiB")]
    public int DiskGiB { get; init; }
}
