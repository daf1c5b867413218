using System.Text;
using CalicoAci.Engine.Commands;
using Spectre.Console;

namespace CalicoAci.Engine.Display;

/// <summary>Lines of styled text, gathered first and written at once.</summary>
internal sealed class Report
{
    private readonly List<Span[]> _lines = [];

    /// <summary>Adds a line.</summary>
    public void Line(params Span[] spans) => _lines.Add(spans);

    /// <summary>Adds an empty line, unless there is one.</summary>
    public void Gap()
    {
        if (_lines.Count > 0 && _lines[^1].Length > 0)
        {
            _lines.Add([]);
        }
    }

    /// <summary>Adds a heading.</summary>
    public void Heading(string text)
    {
        Gap();
        Line(new Span(text, "bold"));
    }

    /// <summary>Writes the lines to the output, with colour where the terminal shows it.</summary>
    public void Write(Terminal terminal) => Write(terminal.Output, terminal.Color ? terminal.Console : null);

    /// <summary>Writes the lines to the error stream, with colour where the terminal shows it.</summary>
    public void WriteErrors(Terminal terminal) => Write(terminal.ErrorOutput, terminal.ErrorColor ? terminal.Error : null);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (Span[] line in _lines)
        {
            int start = text.Length;
            foreach (Span span in line)
            {
                text.Append(span.Text);
            }

            while (text.Length > start && text[^1] == ' ')
            {
                text.Length--;
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private void Write(TextWriter plain, IAnsiConsole? console)
    {
        if (console is null)
        {
            plain.Write(ToString());
            return;
        }

        foreach (Span[] line in _lines)
        {
            foreach (Span span in line)
            {
                console.Write(new Text(span.Text, span.Style.Length == 0 ? Style.Plain : Style.Parse(span.Style)));
            }

            console.WriteLine();
        }
    }
}
