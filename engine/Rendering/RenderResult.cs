using System.Collections.Immutable;
using CalicoAci.Engine.Rendering.Files;

namespace CalicoAci.Engine.Rendering;

/// <summary>The files that a plan renders to.</summary>
/// <param name="Files">All files but the index, in ordinal order of their paths.</param>
/// <param name="Index">The index.</param>
public sealed record RenderResult(ImmutableArray<RenderedFile> Files, RenderIndex Index)
{
    /// <summary>What could not be rendered, and why.</summary>
    public IReadOnlyList<string> Notes => Index.Notes;
}
