namespace CalicoAci.Components.Compute.Images;

/// <summary>What VMs are made from: a template, an item of a content library, or an OVF package.</summary>
public abstract record MachineImage
{
    private protected MachineImage()
    {
    }

    /// <summary>The image as errors name it.</summary>
    public abstract string Title { get; }
}
