namespace CalicoAci.Engine.Rendering.Files;

/// <summary>A file in the index.</summary>
/// <param name="Path">The path below the folder.</param>
/// <param name="Resource">The name of the resource that it came from; null for a file about the whole plan.</param>
/// <param name="Type">The type token of that resource.</param>
public sealed record RenderIndexEntry(string Path, string? Resource, string? Type);
