namespace CalicoAci.Components.Compute;

/// <summary>A tag of the VMs.</summary>
/// <param name="Category">The category.</param>
/// <param name="Name">The tag.</param>
/// <param name="CreateCategory">Whether the stack creates the category, rather than finds it.</param>
/// <param name="CreateTag">Whether the stack creates the tag, rather than finds it.</param>
public sealed record TagOptions(string Category, string Name, bool CreateCategory, bool CreateTag);
