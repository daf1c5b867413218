using System.Collections.Immutable;
using CalicoAci.Engine.Authoring.Questions;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Authoring.Secrets;
using CalicoAci.Engine.Authoring.Settings;
using CalicoAci.Engine.Commands;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.Secrets;
using Spectre.Console;

namespace CalicoAci.Engine.Authoring;

/// <summary>Makes a stack file: asks, checks with the program, encrypts secrets, writes.</summary>
internal sealed class StackAuthor(ProjectFile project, SchemaNode schema, StackValidation validation, Terminal terminal, Interview? interview)
{
    /// <summary>Writes the stack file and gives the exit code.</summary>
    public async Task<int> WriteAsync(StackRequest request, StackOrigin? origin, CancellationToken ct)
    {
        var overrides = new SettingOverrides(schema, request.Sets);
        if (interview is not null && overrides.Errors.Count > 0)
        {
            Tell(overrides.Errors);
            return ExitCodes.BadInput;
        }

        var secrets = origin?.Secrets ?? new SecretValues();
        secrets.AddFiles(request.SecretFiles, project.Name);
        origin?.Report?.Invoke(terminal.Console);
        Answers? before = null;
        while (true)
        {
            var answers = new Answers();
            var questionnaire = new Questionnaire(schema, answers, request.Stack, origin?.Source);
            if (await AnswerAsync(questionnaire, answers, before, overrides, request, origin, ct).ConfigureAwait(false) is not { } draft)
            {
                return ExitCodes.BadInput;
            }

            (RunResult result, ImmutableSortedSet<string> needed) = await validation.CheckAsync(draft, request.Stack, ct).ConfigureAwait(false);
            ProblemText.Write(terminal, result);
            switch (await DecideAsync(request, draft, questionnaire.Kind, result, ct).ConfigureAwait(false))
            {
                case Decision.Change:
                    before = answers;
                    continue;
                case Decision.No:
                    terminal.Error.MarkupLineInterpolated($"{request.File} is not written.");
                    return result.Succeeded ? ExitCodes.Cancelled : result.ExitCode;
                default:
                    IReadOnlyList<SecretNeed> wanted = Wanted(draft, needed);
                    await AddSecretsAsync(draft, secrets, wanted, ct).ConfigureAwait(false);
                    StackFiles.Write(request.File, StackYaml.Write(draft, schema, project.Name, SchemaPath(request.File)), request.Force);
                    Finish(request, draft, result, wanted);
                    return result.Succeeded ? ExitCodes.Success : result.ExitCode;
            }
        }
    }

    /// <summary>A person sees what was made of the answers; without one, what is right is written.</summary>
    private async Task<Decision> DecideAsync(StackRequest request, StackDraft draft, StackKind kind, RunResult result, CancellationToken ct)
    {
        if (interview is null)
        {
            return result.Succeeded ? Decision.Yes : Decision.No;
        }

        StackSummary.Write(interview.Console, draft, kind, Verdict(result));
        return await interview.DecideAsync($"Write {request.File}?", result.Succeeded ? Decision.Yes : Decision.Change, ct).ConfigureAwait(false);
    }

    private async Task<StackDraft?> AnswerAsync(Questionnaire questionnaire, Answers answers, Answers? before, SettingOverrides overrides, StackRequest request, StackOrigin? origin, CancellationToken ct)
    {
        var run = new QuestionRun(request.Flags, interview, before);
        await run.AnswerAsync(questionnaire, answers, ct).ConfigureAwait(false);
        Tell(run.Errors.Concat(overrides.Errors));
        if (run.Missing.Count > 0)
        {
            terminal.Error.MarkupLineInterpolated($"[red]error[/] {(run.Missing.Count == 1 ? "This flag is" : "These flags are")} missing:");
            foreach (Question question in run.Missing)
            {
                terminal.Error.MarkupLineInterpolated($"  {question.Usage,-32} {question.About}");
            }
        }

        if (!run.Complete || overrides.Errors.Count > 0)
        {
            return null;
        }

        if (origin?.TellsSuggestions == true && run.Suggested.Where(suggestion => questionnaire.IsNew(suggestion.Question.Key) && suggestion.Answer.Length > 0).ToArray() is { Length: > 0 } guesses)
        {
            terminal.Console.MarkupLine("[bold]Guessed, because the file does not say it[/] (the flag gives another value)");
            foreach ((Question question, string answer) in guesses)
            {
                terminal.Console.MarkupLineInterpolated($"  {question.Usage,-28} {answer}");
            }

            terminal.Console.WriteLine();
        }

        StackDraft draft = questionnaire.Draft();
        overrides.Apply(draft);
        draft.Head.Add(origin is null ? $"The stack {request.Stack}." : $"The stack {request.Stack}, made from {origin.Text}.");
        draft.Head.Add("docs/settings.md lists every setting with its default.");
        draft.Head.Add("Check it with: calico-aci validate --stack " + request.Stack);
        return draft;
    }

    private void Tell(IEnumerable<string> errors)
    {
        foreach (string error in errors)
        {
            terminal.Error.MarkupLineInterpolated($"[red]error[/] {error}");
        }
    }

    private List<SecretNeed> Wanted(StackDraft draft, IEnumerable<string> needed)
    {
        bool fabric = draft.Get("hostRouting") is null;
        string[] optional = [.. fabric ? ["bgpPassword"] : Array.Empty<string>(), .. draft.Get("fabric.outside.protocol")?.ToString() == "bgp" ? ["outsideBgpPassword"] : Array.Empty<string>()];
        string[] own = [.. optional.Select(name => $"{project.Name}:{name}"), .. needed];
        List<SecretNeed> wanted = [.. own.Distinct().Order(StringComparer.Ordinal).Select(key => new SecretNeed(key, schema.Member(key[(project.Name.Length + 1)..])?.Description ?? ""))];
        if (fabric)
        {
            wanted.Add(new SecretNeed("aci:password", "The APIC user's password; or aci:privateKey with aci:certName, which needs no login."));
        }

        if (draft.Get("compute.vsphere") is not null)
        {
            wanted.Add(new SecretNeed("vsphere:password", "The vCenter user's password."));
        }

        return wanted;
    }

    private async Task AddSecretsAsync(StackDraft draft, SecretValues secrets, IReadOnlyList<SecretNeed> wanted, CancellationToken ct)
    {
        string passphrase = StackSecrets.Passphrase()?.Text ?? "";
        if (passphrase.Length == 0 && interview is not null)
        {
            passphrase = await interview.AskPassphraseAsync(ct).ConfigureAwait(false);
        }

        if (passphrase.Length == 0)
        {
            if (secrets.Any)
            {
                terminal.Error.MarkupLineInterpolated($"[yellow]warning[/] Without a passphrase (PULUMI_CONFIG_PASSPHRASE) no secret is written: {string.Join(", ", secrets.Keys.Order(StringComparer.Ordinal))} must be set with pulumi.");
            }

            return;
        }

        foreach (SecretNeed need in wanted.Where(need => interview is not null && !secrets.Keys.Contains(need.Key)))
        {
            interview!.Console.MarkupLineInterpolated($"[grey]{need.About}[/]");
            string value = await interview.AskSecretAsync($"{need.Key} (@file reads a file; empty: later)", ct).ConfigureAwait(false);
            if (value.Length > 0)
            {
                secrets.Add(need.Key, value);
            }
        }

        secrets.Encrypt(draft, passphrase);
    }

    private void Finish(StackRequest request, StackDraft draft, RunResult result, IReadOnlyList<SecretNeed> wanted)
    {
        IAnsiConsole console = interview?.Console ?? terminal.Console;
        console.MarkupLineInterpolated($"[green]{request.File}[/] is written: {Verdict(result)}.");
        if (wanted.Where(need => !draft.Secrets.ContainsKey(need.Key)).ToArray() is { Length: > 0 } open)
        {
            console.WriteLine();
            console.WriteLine("Secrets that a deployment needs; each command asks for the value:");
            foreach (SecretNeed need in open)
            {
                console.MarkupLineInterpolated($"  pulumi config set --stack {request.Stack} --secret {need.Key,-26} [grey]# {need.About}[/]");
            }
        }

        console.WriteLine();
        console.WriteLine("Next:");
        console.MarkupLineInterpolated($"  pulumi stack init {request.Stack} --secrets-provider passphrase");
        console.MarkupLineInterpolated($"  calico-aci preview --stack {request.Stack}");
        console.MarkupLineInterpolated($"  calico-aci validate --all-stacks   [grey]# also against the other stacks of the fabric[/]");
    }

    private static string Verdict(RunResult result)
        => result.Succeeded ? $"valid, {result.Plan.Resources.Count(resource => resource.Custom)} resources" : "not valid yet";

    private string SchemaPath(string file)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        return Path.GetRelativePath(folder, Path.Combine(project.Directory, StackFileSchema.Path)).Replace('\\', '/');
    }
}
