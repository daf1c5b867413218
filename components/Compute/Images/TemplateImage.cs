namespace CalicoAci.Components.Compute.Images;

/// <summary>A VM or template of the data centre, cloned.</summary>
/// <param name="Name">Its name, or its path in the data centre.</param>
/// <param name="LinkedClone">Whether disks share the template's last snapshot instead of being copied.</param>
public sealed record TemplateImage(string Name, bool LinkedClone = false) : MachineImage
{
    /// <inheritdoc/>
    public override string Title => $"template '{Name}'";
}
