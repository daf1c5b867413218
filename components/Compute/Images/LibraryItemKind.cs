namespace CalicoAci.Components.Compute.Images;

/// <summary>The kinds of content library items that VMs are made from.</summary>
public enum LibraryItemKind
{
    /// <summary>An OVF or OVA template.</summary>
    Ovf,

    /// <summary>A VM template.</summary>
    VmTemplate,
}
