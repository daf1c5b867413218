using System.Collections.Immutable;

namespace CalicoAci.Engine.Display.Markdown;

/// <summary>A part of a comment that can be shortened by leaving out lines at its end.</summary>
/// <param name="Importance">What is less important is shortened first.</param>
/// <param name="Before">The text before the lines; it stays.</param>
/// <param name="Lines">The lines, each complete.</param>
/// <param name="After">The text after the lines; it stays.</param>
/// <param name="More">What says how to see the lines that are left out, as part of a sentence.</param>
internal sealed record MarkdownBlock(BlockImportance Importance, string Before, ImmutableArray<string> Lines, string After, string More)
{
    /// <summary>Whether the lines make sense together only, as those of a picture.</summary>
    public bool WholeOnly { get; init; }
}
