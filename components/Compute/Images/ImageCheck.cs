using Pulumi;
using Pulumi.VSphere;

namespace CalicoAci.Components.Compute.Images;

/// <summary>Refuses images that no node can be made of. It runs with the look-ups, so before anything is changed.</summary>
internal static class ImageCheck
{
    /// <summary>The hardware of a template that fits.</summary>
    /// <exception cref="RunException">The template does not fit; the message has every reason.</exception>
    public static GuestHardware Hardware(TemplateImage image, GetVirtualMachineResult template, bool secureBoot)
    {
        int disks = template.Disks.IsDefault ? 0 : template.Disks.Length;
        var hardware = new GuestHardware
        {
            GuestId = template.GuestId,
            Firmware = template.Firmware ?? "bios",
            ScsiType = template.ScsiType,
            AdapterType = template.NetworkInterfaceTypes.IsDefaultOrEmpty ? GuestHardware.DefaultAdapter : template.NetworkInterfaceTypes[0],
            DiskGiB = disks == 0 ? 0 : template.Disks[0].Size,
            ThinProvisioned = disks == 0 || template.Disks[0].ThinProvisioned,
            EagerlyScrub = disks > 0 && template.Disks[0].EagerlyScrub,
        };
        List<string> problems = [.. Problems(hardware, secureBoot)];
        if (disks > 1)
        {
            problems.Add($"it has {disks} disks; a node has one");
        }

        return Fitting(image, hardware, problems);
    }

    /// <summary>Hardware that fits.</summary>
    /// <exception cref="RunException">The image does not fit; the message has every reason.</exception>
    public static GuestHardware Hardware(MachineImage image, GuestHardware hardware, bool secureBoot) =>
        Fitting(image, hardware, [.. Problems(hardware, secureBoot)]);

    private static IEnumerable<string> Problems(GuestHardware hardware, bool secureBoot)
    {
        if (hardware.GuestId.StartsWith("win", StringComparison.OrdinalIgnoreCase))
        {
            yield return $"its guest is {hardware.GuestId}; nodes run Linux";
        }

        if (secureBoot && hardware.Firmware != "efi")
        {
            yield return $"its firmware is {hardware.Firmware}; secure boot needs efi";
        }
    }

    private static GuestHardware Fitting(MachineImage image, GuestHardware hardware, List<string> problems) => problems.Count == 0
        ? hardware
        : throw new RunException($"No node can be made of the {image.Title}: {string.Join("; ", problems)}.");
}
