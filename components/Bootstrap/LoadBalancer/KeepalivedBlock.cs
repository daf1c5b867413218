using System.Text;

namespace CalicoAci.Components.Bootstrap.LoadBalancer;

/// <summary>A block of keepalived.conf: statements and blocks in braces.</summary>
/// <param name="Header">What stands before the brace.</param>
/// <param name="Statements">The plain lines.</param>
/// <param name="Blocks">The blocks after them.</param>
public sealed record KeepalivedBlock(string Header, IReadOnlyList<string> Statements, IReadOnlyList<KeepalivedBlock>? Blocks = null)
{
    /// <summary>The text of several blocks, with an empty line between them.</summary>
    public static string Write(IEnumerable<KeepalivedBlock> blocks) => string.Join('\n', blocks.Select(block => block.ToString()));

    /// <summary>The text of the block.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, "");
        return text.ToString();
    }

    private void Write(StringBuilder text, string indent)
    {
        text.Append(indent).Append(Header).Append(" {\n");
        foreach (string statement in Statements)
        {
            text.Append(indent).Append("  ").Append(statement).Append('\n');
        }

        foreach (KeepalivedBlock block in Blocks ?? [])
        {
            block.Write(text, indent + "  ");
        }

        text.Append(indent).Append("}\n");
    }
}
