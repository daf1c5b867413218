namespace CalicoAci.Components.Bootstrap.Nodes;

/// <summary>A file that the program puts on a node. It is never secret.</summary>
/// <param name="Path">The absolute path.</param>
/// <param name="Content">The text; each line ends with a line feed.</param>
/// <param name="Mode">The mode in octal.</param>
public sealed record NodeFile(string Path, string Content, string Mode = "0644")
{
    /// <summary>The mode of scripts.</summary>
    public const string Executable = "0755";
}
