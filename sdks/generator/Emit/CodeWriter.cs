using System;
using System.Text;

namespace Pulumi.Generator.Emit;

/// <summary>Writes indented C#.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _builder = new(4096);
    private int _depth;

    public CodeWriter Line(string text = "")
    {
        if (text.Length > 0)
        {
            _builder.Append(' ', _depth * 4).Append(text);
        }

        _builder.Append('\n');
        return this;
    }

    /// <summary>Writes a head and a block in braces.</summary>
    public CodeWriter Block(string head, Action body, string close = "}")
    {
        Line(head).Line("{");
        _depth++;
        body();
        _depth--;
        return Line(close);
    }

    /// <summary>Writes lines one level deeper.</summary>
    public CodeWriter Indented(Action body)
    {
        _depth++;
        body();
        _depth--;
        return this;
    }

    /// <summary>Writes a documentation comment, where there is something to say.</summary>
    public CodeWriter Summary(string description)
    {
        if (description.Length == 0)
        {
            return this;
        }

        Line("/// <summary>");
        foreach (var line in description.TrimEnd().Split('\n'))
        {
            Line("/// " + Escape(line.TrimEnd('\r')));
        }

        return Line("/// </summary>");
    }

    public CodeWriter Obsolete(string? message) =>
        message is null ? this : Line($"[global::System.Obsolete({Binding.Literals.Of(message)})]");

    public override string ToString() => _builder.ToString();

    private static string Escape(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
