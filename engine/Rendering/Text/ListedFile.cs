namespace CalicoAci.Engine.Rendering.Text;

/// <summary>One file of a <see cref="FileListing"/>.</summary>
/// <param name="Mode">Its permissions, octal.</param>
/// <param name="Path">Its absolute path.</param>
/// <param name="Content">Its lines, each with its line end as far as it has one.</param>
internal sealed record ListedFile(string Mode, string Path, string Content);
