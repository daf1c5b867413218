using System.Globalization;
using System.Text;

namespace CalicoAci.Components.Networking.RouterOnHost.Frr;

/// <summary>Writes FRR's language: one statement a line, contexts indented by one space and left by a statement.</summary>
internal sealed class FrrWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a statement of words.</summary>
    public void Statement(params object[] words)
        => _text.Append(' ', _depth).AppendJoin(' ', words.Select(word => Convert.ToString(word, CultureInfo.InvariantCulture))).Append('\n');

    /// <summary>Writes a context with its statements.</summary>
    public void Context(object[] header, string leave, Action content)
    {
        Statement(header);
        _depth++;
        content();
        _depth--;
        Statement(leave);
    }

    /// <summary>Parts two sections.</summary>
    public void Separator() => Statement("!");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
