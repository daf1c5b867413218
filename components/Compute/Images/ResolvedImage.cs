using Pulumi;

namespace CalicoAci.Components.Compute.Images;

/// <summary>An image that vCenter knows.</summary>
/// <param name="Image">The image.</param>
/// <param name="Hardware">What VMs share with it.</param>
/// <param name="Id">The id to clone; null for a package that is deployed.</param>
internal sealed record ResolvedImage(MachineImage Image, Output<GuestHardware> Hardware, Output<string>? Id);
