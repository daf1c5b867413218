using System.CommandLine;
using System.Text;
using CalicoAci.Engine.Comparison;
using CalicoAci.Engine.Display;
using CalicoAci.Engine.Display.Markdown;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci preview</c>: what a deployment would do.</summary>
public sealed class PreviewCommand : PlanCommand
{
    private const string Changes = "changes";
    private const string StatefulReplacement = "stateful-replacement";

    private readonly Option<string?> _against = new("--against")
    {
        Description = "Compare with a baseline (preview --save) or the JSON of pulumi stack export",
        HelpName = "file",
    };

    private readonly Option<string?> _save = new("--save") { Description = "Save the graph as a baseline; it holds no secret", HelpName = "file" };
    private readonly Option<PreviewFormat> _format = new("--format", "-f") { Description = "The format; markdown is for a comment on a pull request", DefaultValueFactory = _ => PreviewFormat.Text };
    private readonly Option<bool> _json = new("--json") { Description = "The same as --format json" };
    private readonly Option<int> _maxLength = MaxLengthOption();
    private readonly Option<bool> _verbose = new("--verbose") { Description = "Show every resource, also in a large plan and also unchanged ones" };
    private readonly Option<bool> _inputs = new("--inputs") { Description = "Show the inputs of what is created" };
    private readonly Option<string[]> _failOn = FailOnOption(Changes, StatefulReplacement);
    private readonly Option<bool> _expectNoChanges = new("--expect-no-changes") { Description = "The same as --fail-on changes" };
    private readonly Option<bool> _all = new("--all") { Description = "Preview all stacks of the project and show a table" };

    /// <summary>Makes the command.</summary>
    public PreviewCommand(ProgramRun run)
        : base("preview", "Show the graph of a stack, or what a deployment would change", run)
    {
        Option[] ofOneStack = [_against, _save, _failOn, _expectNoChanges, _verbose, _inputs, .. StackOptions];
        foreach (Option option in (Option[])[_against, _save, _format, _json, _maxLength, _verbose, _inputs, _failOn, _expectNoChanges, _all])
        {
            Add(option);
        }

        Validators.Add(result =>
        {
            foreach (Option option in ofOneStack.Where(option => result.GetValue(_all) && result.GetResult(option) is { Implicit: false }))
            {
                result.AddError($"{option.Name} is about one stack: it cannot be given with {_all.Name}.");
            }

            if (result.GetValue(_json) && result.GetResult(_format) is { Implicit: false } && result.GetValue(_format) != PreviewFormat.Json)
            {
                result.AddError($"{_json.Name} and {_format.Name} name different formats.");
            }
        });
    }

    /// <inheritdoc/>
    protected override bool ShowsFailedRuns => true;

    /// <summary>The option for the length of a comment.</summary>
    internal static Option<int> MaxLengthOption()
    {
        var option = new Option<int>("--max-length")
        {
            Description = FormattableString.Invariant($"The most characters of the Markdown: {MarkdownFit.GitHub} on GitHub, {MarkdownFit.GitLab} on GitLab"),
            HelpName = "number",
            DefaultValueFactory = _ => MarkdownFit.GitHub,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValueOrDefault<int>() < 1000)
            {
                result.AddError($"{option.Name} must be at least 1000.");
            }
        });
        return option;
    }

    /// <summary>The option for what ends with an exit code of its own.</summary>
    internal static Option<string[]> FailOnOption(params string[] words)
    {
        var option = new Option<string[]>("--fail-on")
        {
            Description = FormattableString.Invariant($"What ends with an exit code of its own: {string.Join(", ", words.Select(word => $"{word} ({CodeOf(word)})"))}"),
            HelpName = "what",
            AllowMultipleArgumentsPerToken = true,
            DefaultValueFactory = _ => [],
        };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    /// <inheritdoc/>
    protected override bool ChecksObjects => true;

    /// <inheritdoc/>
    protected override RunOptions Prepare(RunOptions options, ParseResult arguments)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(arguments);
        return options with { Against = arguments.GetValue(_against), CheckPolicies = true };
    }

    /// <inheritdoc/>
    protected override Task<int> ExecuteAsync(RunOptions options, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        return arguments.GetValue(_all)
            ? new AllPreviews(Run, terminal ?? throw new ArgumentNullException(nameof(terminal)), FormatOf(arguments)).ShowAsync(options, ct)
            : base.ExecuteAsync(options, terminal, arguments, ct);
    }

    /// <inheritdoc/>
    protected override Task<int> ShowAsync(RunResult result, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(terminal);
        ArgumentNullException.ThrowIfNull(arguments);
        bool compared = arguments.GetValue(_against) is not null;
        switch (FormatOf(arguments))
        {
            case PreviewFormat.Json:
                using (var buffer = new MemoryStream())
                {
                    PreviewJson.Write(buffer, result);
                    terminal.Output.Write(Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length)));
                }

                break;
            case PreviewFormat.Markdown:
                terminal.Output.Write(PreviewMarkdown.Of(result, compared, arguments.GetValue(_maxLength)));
                break;
            default:
                WriteText(result, compared, terminal, arguments);
                break;
        }

        if (result.Succeeded && arguments.GetValue(_save) is { } path && !Save(path, result, terminal))
        {
            return Task.FromResult(ExitCodes.BadInput);
        }

        return Task.FromResult(ExitCodeOf(result, [.. arguments.GetValue(_failOn) ?? [], .. arguments.GetValue(_expectNoChanges) ? [Changes] : Array.Empty<string>()]));
    }

    private static bool Save(string path, RunResult result, Terminal terminal)
    {
        try
        {
            BaselineWriter.Save(path, result);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            terminal.Output.Flush();
            ProblemText.Write(terminal, [new Problem(ProblemSeverity.Error, $"{path} cannot be written: {e.Message}")]);
            return false;
        }
    }

    private static int CodeOf(string word) => word == Changes ? ExitCodes.Changes : ExitCodes.StatefulReplacement;

    private static int ExitCodeOf(RunResult result, IReadOnlyCollection<string> failOn)
    {
        bool changes = result.HasChanges;
        return ExitCodes.Gravest(
        [
            result.ExitCodeWithPolicies,
            result.Succeeded && !result.StatefulChanges.IsEmpty && failOn.Contains(StatefulReplacement) ? ExitCodes.StatefulReplacement : ExitCodes.Success,
            result.Succeeded && changes && failOn.Contains(Changes) ? ExitCodes.Changes : ExitCodes.Success,
        ]);
    }

    private PreviewFormat FormatOf(ParseResult arguments) => arguments.GetValue(_json) ? PreviewFormat.Json : arguments.GetValue(_format);

    private void WriteText(RunResult result, bool compared, Terminal terminal, ParseResult arguments)
    {
        bool verbose = arguments.GetValue(_verbose);
        if (result.Succeeded || (verbose && result.Plan.Resources.Length > 0))
        {
            new PreviewText(result, compared, verbose, arguments.GetValue(_inputs)).Build().Write(terminal);
        }

        if (result.AllProblems.Any())
        {
            terminal.Output.Flush();
            ProblemText.Write(terminal, result);
        }
    }
}
