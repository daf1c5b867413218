using System.Collections.Immutable;
using System.CommandLine;
using CalicoAci.Engine.Display.Markdown;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Policies;
using CalicoAci.Engine.PullRequests;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary><c>calico-aci pull-request</c>: what a change does to every stack that it may affect, as one comment.</summary>
public sealed class PullRequestCommand : Command
{
    private const string About = """
        Preview what a change does to all stacks, as the text of one comment.

        Needs two checkouts: of the branch that the change goes to, and of the change. A file of a stack (Pulumi.<stack>.yaml or its
        fixtures) concerns that stack; any other file concerns all stacks, unless --ignore names it. Every stack is previewed with
        the program and the settings of each side. No passphrase is used: secrets stay closed.
        """;

    private const string StatefulReplacement = "stateful-replacement";

    private readonly Option<string> _base = new("--base") { Description = "The project's folder in the checkout of the target branch", HelpName = "dir", Required = true };
    private readonly Option<string> _head = new("--head") { Description = "The project's folder in the checkout of the change (default: here)", HelpName = "dir", DefaultValueFactory = _ => "." };
    private readonly Option<string?> _baseProgram = new("--base-program") { Description = "The built program of the base (default: found or built)", HelpName = "file" };
    private readonly Option<string?> _headProgram = new("--head-program") { Description = "The built program of the change (default: found or built)", HelpName = "file" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file for the comment (default: the output)", HelpName = "file" };
    private readonly Option<int> _maxLength = PreviewCommand.MaxLengthOption();
    private readonly Option<string[]> _failOn = PreviewCommand.FailOnOption(StatefulReplacement);
    private readonly Option<string?> _versions = new("--versions") { Description = "Names of the base and the change, such as their commits, for the comment's last line", HelpName = "base..head" };
    private readonly Option<double> _timeout = new("--timeout") { Description = "Seconds that a program may run", HelpName = "seconds", DefaultValueFactory = _ => 300 };
    private readonly Option<string[]> _ignore = new("--ignore")
    {
        Description = $"Files that no stack depends on (default: {string.Join(" ", ChangeScope.IgnoredByDefault)})",
        HelpName = "pattern",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [.. ChangeScope.IgnoredByDefault],
    };

    private readonly ProgramRun _run;

    /// <summary>Makes the command.</summary>
    public PullRequestCommand(ProgramRun run)
        : base("pull-request", About)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        foreach (Option option in (Option[])[_base, _head, _baseProgram, _headProgram, _out, _maxLength, _failOn, _versions, _timeout, _ignore])
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken ct)
    {
        InvocationConfiguration streams = arguments.InvocationConfiguration;
        var terminal = Terminal.Over(streams.Output, streams.Error, color: false);
        try
        {
            PullRequestReport report = await new PullRequestRun(_run, terminal.Error.WriteLine).RunAsync(OptionsOf(arguments), ct).ConfigureAwait(false);
            Show(report, terminal);
            string comment = PullRequestMarkdown.Of(report, Versions(arguments.GetValue(_versions) ?? ""), arguments.GetValue(_maxLength));
            if (arguments.GetValue(_out) is { } file)
            {
                await File.WriteAllTextAsync(file, comment, ct).ConfigureAwait(false);
            }
            else
            {
                await terminal.Output.WriteAsync(comment).ConfigureAwait(false);
            }

            return report.ExitCode((arguments.GetValue(_failOn) ?? []).Contains(StatefulReplacement));
        }
        catch (EngineException e)
        {
            ProblemText.Write(terminal, e.Message.Split('\n').Select(line => new Problem(ProblemSeverity.Error, line)));
            return e.ExitCode;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            ProblemText.Write(terminal, [new Problem(ProblemSeverity.Error, e.Message)]);
            return ExitCodes.BadInput;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Cancelled;
        }
    }

    private PullRequestOptions OptionsOf(ParseResult arguments) => new()
    {
        Base = arguments.GetValue(_base)!,
        Head = arguments.GetValue(_head)!,
        BaseProgram = arguments.GetValue(_baseProgram),
        HeadProgram = arguments.GetValue(_headProgram),
        Ignored = [.. (arguments.GetValue(_ignore) ?? []).Select(text => new Pattern(text))],
        TimeLimit = TimeSpan.FromSeconds(arguments.GetValue(_timeout)),
    };

    private static void Show(PullRequestReport report, Terminal terminal)
    {
        foreach (StackComparison stack in report.Stacks.Where(stack => stack.Head is not null))
        {
            ProblemText.Write(terminal, stack.Head!.AllProblems, stack.Stack);
            foreach ((var change, string because) in stack.Head.StatefulChanges)
            {
                terminal.Error.MarkupLineInterpolated($"[yellow]stateful[/] {stack.Stack}: {change.Name}: {because}");
            }
        }

        foreach (StackComparison stack in report.Stacks.Where(stack => stack.RenamedFrom is not null))
        {
            terminal.Error.MarkupLineInterpolated($"[yellow]renamed[/] {stack.Stack}: same objects as {stack.RenamedFrom}: Pulumi would create them a second time; rename with 'pulumi stack rename {stack.Stack} --stack {stack.RenamedFrom}'");
        }

        terminal.Error.MarkupLineInterpolated($"{report.Stacks.Length} of {report.Scope.AllStacks} stacks compared");
    }

    private static string Versions(string text)
    {
        string[] parts = text.Split("..", 2);
        return text.Length == 0 ? "" : parts.Length == 2 ? $"{MarkdownText.Code(parts[1])} against {MarkdownText.Code(parts[0])}." : $"{MarkdownText.Code(text)}.";
    }
}
