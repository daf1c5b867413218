using System.IO.Enumeration;

namespace CalicoAci.Engine.Policies;

/// <summary>A pattern for types, names and paths: <c>*</c> stands for any text, <c>?</c> for one letter, everything else for itself.</summary>
/// <param name="Text">The pattern.</param>
public sealed record Pattern(string Text)
{
    /// <summary>Whether the pattern fits a text as a whole.</summary>
    public bool Fits(string text) => FileSystemName.MatchesSimpleExpression(Text, text, ignoreCase: false);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
