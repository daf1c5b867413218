namespace CalicoAci.Components.Compute.Images;

/// <summary>An item of a content library. vCenter tells nothing of what is in it, so its guest is given.</summary>
/// <param name="Library">The content library.</param>
/// <param name="Item">The item.</param>
/// <param name="Kind">What the item is.</param>
/// <param name="Guest">The guest in the item.</param>
public sealed record LibraryItemImage(string Library, string Item, LibraryItemKind Kind, GuestHardware Guest) : MachineImage
{
    /// <inheritdoc/>
    public override string Title => $"library item '{Library}/{Item}'";
}
