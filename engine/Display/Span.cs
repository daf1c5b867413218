namespace CalicoAci.Engine.Display;

/// <summary>A piece of a line with one style.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">A style of Spectre.Console, such as <c>green</c>; empty for none.</param>
internal readonly record struct Span(string Text, string Style = "")
{
    public static implicit operator Span(string text) => new(text);
}
