namespace Pulumi.Generator.Binding;

/// <summary>A C# type as text.</summary>
internal readonly record struct CSharpType(string Text, bool IsValueType = false)
{
    /// <summary>The type of an optional output. An immutable array has a state of its own for absence.</summary>
    public string Optional =>
        Text.StartsWith("ImmutableArray<", System.StringComparison.Ordinal) ? Text : Text + "?";
}
