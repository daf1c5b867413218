namespace CalicoAci.Engine.Rendering.Files;

/// <summary>A file of a render.</summary>
/// <param name="Path">The path below the folder, with <c>/</c> between safe names.</param>
/// <param name="Content">What the file holds.</param>
/// <param name="Resource">The name of the resource that it came from; empty for a file about the whole plan.</param>
/// <param name="Type">The type token of that resource.</param>
public sealed record RenderedFile(string Path, string Content, string Resource, string Type);
