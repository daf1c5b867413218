using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary>Where commands write: results to the output, progress and problems to the error stream.</summary>
/// <param name="Output">The output as it is, for machine-readable and other plain text.</param>
/// <param name="Console">The output with colour where the terminal shows it.</param>
/// <param name="Error">The error stream with colour where the terminal shows it.</param>
public sealed record Terminal(TextWriter Output, IAnsiConsole Console, IAnsiConsole Error)
{
    /// <summary>Makes a terminal over two streams; plain text where <paramref name="color"/> is false or the stream is no terminal.</summary>
    public static Terminal Over(TextWriter output, TextWriter error, bool color) =>
        new(output, NewConsole(output, color && !System.Console.IsOutputRedirected), NewConsole(error, color && !System.Console.IsErrorRedirected));

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
