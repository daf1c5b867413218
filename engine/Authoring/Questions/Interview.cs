using CalicoAci.Engine.Authoring.Secrets;
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
    /// <param name="question">The question.</param>
    /// <param name="before">The answer that the same person gave before; null where there is none.</param>
    /// <param name="ct">Ends the question.</param>
    public async Task<string> AskAsync(Question question, string? before, CancellationToken ct)
    {
        if (question.About.Length > 0)
        {
            console.MarkupLineInterpolated($"[grey]{question.About}[/]");
        }

        // An answer that other answers have made wrong is no suggestion any more.
        string suggested = before is not null && Error(question, before) is null ? before : question.Default() ?? "";
        bool usable = suggested.Length > 0 && question.Check(suggested) is null;
        string hint = question.Optional && usable ? $" ({None} for none)" : "";
        var prompt = new TextPrompt<string>(Markup.Escape(question.Prompt + hint)) { AllowEmpty = question.Optional };
        if (usable)
        {
            prompt.DefaultValue(suggested);
        }

        prompt.Validate(text => Error(question, text) is { } error ? ValidationResult.Error($"[red]{Markup.Escape(error)}[/]") : ValidationResult.Success());
        string answer = (await prompt.ShowAsync(console, ct).ConfigureAwait(false)).Trim();
        return question.Optional && answer == None ? "" : answer;
    }

    /// <summary>Asks for a secret's value, which is not shown, until it can be taken; an empty one means later.</summary>
    public async Task<string> AskSecretAsync(string prompt, CancellationToken ct)
    {
        string value = "";
        await Hidden(prompt)
            .Validate(answer => SecretAnswer.TryRead(answer, out value) ? ValidationResult.Success() : ValidationResult.Error($"[red]{SecretAnswer.Error}[/]"))
            .ShowAsync(console, ct).ConfigureAwait(false);
        return value;
    }

    /// <summary>Asks for a new passphrase, twice; empty where the person wants none.</summary>
    public async Task<string> AskPassphraseAsync(CancellationToken ct)
    {
        while (true)
        {
            string first = await Hidden("Passphrase that encrypts the secrets in the stack file (empty: set them later with pulumi)").ShowAsync(console, ct).ConfigureAwait(false);
            if (first.Length == 0 || await Hidden("The same passphrase again").ShowAsync(console, ct).ConfigureAwait(false) == first)
            {
                return first;
            }

            console.MarkupLine("[red]These were two different passphrases.[/]");
        }
    }

    /// <summary>Asks whether to write, to stop, or to change answers.</summary>
    public async Task<Decision> DecideAsync(string prompt, Decision suggested, CancellationToken ct)
    {
        string[] words = [.. Enum.GetValues<Decision>().Select(Word)];
        TextPrompt<string> question = new TextPrompt<string>(Markup.Escape($"{prompt} (change goes through the answers again)"))
            .AddChoices(words)
            .DefaultValue(Word(suggested))
            .InvalidChoiceMessage($"[red]must be one of {string.Join(", ", words)}[/]");
        return (Decision)Array.IndexOf(words, await question.ShowAsync(console, ct).ConfigureAwait(false));
    }

    private static TextPrompt<string> Hidden(string prompt) => new TextPrompt<string>(Markup.Escape(prompt)) { AllowEmpty = true }.Secret(null);

    private static string Word(Decision decision) => decision switch
    {
        Decision.Yes => "yes",
        Decision.No => "no",
        _ => "change",
    };

    private static string? Error(Question question, string text)
    {
        string answer = text.Trim();
        return question.Optional && answer is (None or "") ? null : question.Check(answer);
    }
}
