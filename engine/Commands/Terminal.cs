using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary>Where commands write: results to the output, progress and problems to the error stream.</summary>
public sealed class Terminal
{
    private readonly Lazy<IAnsiConsole> _console;
    private readonly Lazy<IAnsiConsole> _error;

    private Terminal(TextWriter output, TextWriter error, bool color, bool errorColor)
    {
        (Output, Color) = (output, color);
        (ErrorOutput, ErrorColor) = (error, errorColor);
        _console = new Lazy<IAnsiConsole>(() => NewConsole(output, color));
        _error = new Lazy<IAnsiConsole>(() => NewConsole(error, errorColor));
    }

    /// <summary>The output as it is, for machine-readable and other plain text.</summary>
    public TextWriter Output { get; }

    /// <summary>Whether the output shows colour.</summary>
    public bool Color { get; }

    /// <summary>The error stream as it is.</summary>
    public TextWriter ErrorOutput { get; }

    /// <summary>Whether the error stream shows colour.</summary>
    public bool ErrorColor { get; }

    /// <summary>The output with colour where the terminal shows it.</summary>
    public IAnsiConsole Console => _console.Value;

    /// <summary>The error stream with colour where the terminal shows it.</summary>
    public IAnsiConsole Error => _error.Value;

    /// <summary>Makes a terminal over two streams; plain text where <paramref name="color"/> is false or the stream is no terminal.</summary>
    public static Terminal Over(TextWriter output, TextWriter error, bool color) =>
        new(output, error, color && !System.Console.IsOutputRedirected, color && !System.Console.IsErrorRedirected);

    private static IAnsiConsole NewConsole(TextWriter writer, bool color)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = color ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = color ? InteractionSupport.Detect : InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (!color)
        {
            // Plain text goes to files and logs: nothing may be wrapped.
            console.Profile.Width = 100_000;
        }

        return console;
    }
}
