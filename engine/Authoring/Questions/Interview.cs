using Spectre.Console;

namespace CalicoAci.Engine.Authoring.Questions;

/// <summary>Asks a person at a terminal.</summary>
/// <param name="console">The terminal.</param>
internal sealed class Interview(IAnsiConsole console)
{
    private const string None = "-";

    /// <summary>The terminal.</summary>
    public IAnsiConsole Console => console;

    /// <summary>An interview at the terminal of this process; null where there is none.</summary>
    public static Interview? AtTerminal()
        => System.Console.IsInputRedirected || System.Console.IsOutputRedirected ? null : new Interview(AnsiConsole.Console);

    /// <summary>Asks until the answer is right.</summary>
    public string Ask(Question question)
    {
        if (question.About.Length > 0)
        {
            console.MarkupLineInterpolated($"[grey]{question.About}[/]");
        }

        string suggested = question.Default() ?? "";
        bool usable = suggested.Length > 0 && question.Check(suggested) is null;
        string hint = question.Optional && usable ? $" ({None} for none)" : "";
        var prompt = new TextPrompt<string>(Markup.Escape(question.Prompt + hint)) { AllowEmpty = question.Optional };
        if (usable)
        {
            prompt.DefaultValue(suggested);
        }

        prompt.Validate(text => Error(question, text) is { } error ? ValidationResult.Error($"[red]{Markup.Escape(error)}[/]") : ValidationResult.Success());
        string answer = console.Prompt(prompt).Trim();
        return question.Optional && answer == None ? "" : answer;
    }

    /// <summary>Asks for a value that is not shown; an empty one means later.</summary>
    public string AskSecret(string prompt) => console.Prompt(new TextPrompt<string>(Markup.Escape(prompt)) { AllowEmpty = true }.Secret(null));

    /// <summary>Asks for a new passphrase, twice; empty where the person wants none.</summary>
    public string AskPassphrase()
    {
        while (true)
        {
            string first = AskSecret("Passphrase that encrypts the secrets in the stack file (empty: set them later with pulumi)");
            if (first.Length == 0 || AskSecret("The same passphrase again") == first)
            {
                return first;
            }

            console.MarkupLine("[red]These were two different passphrases.[/]");
        }
    }

    /// <summary>Asks for yes or no.</summary>
    public bool Confirm(string prompt, bool suggested) => console.Prompt(new ConfirmationPrompt(Markup.Escape(prompt)) { DefaultValue = suggested });

    private static string? Error(Question question, string text)
    {
        string answer = text.Trim();
        return question.Optional && answer is (None or "") ? null : question.Check(answer);
    }
}
