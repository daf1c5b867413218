using System.CommandLine;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Commands;

/// <summary>A command that runs the program and does something with what it registered.</summary>
public abstract class PlanCommand : Command
{
    private readonly Option<string?> _directory = new("--cwd", "-C") { Description = "The folder with Pulumi.yaml (default: the nearest one upwards)", HelpName = "dir" };
    private readonly Option<string?> _stack = new("--stack", "-s") { Description = "The stack's name (default: from --config-file, else dev)", HelpName = "name" };
    private readonly Option<string?> _configFile = new("--config-file") { Description = "The stack's settings (default: Pulumi.<stack>.yaml, also in stacks)", HelpName = "file" };
    private readonly Option<string?> _program = new("--program") { Description = "The built program (default: the newest build below main)", HelpName = "file" };
    private readonly Option<double> _timeout = new("--timeout") { Description = "Seconds that the program may run", HelpName = "seconds", DefaultValueFactory = _ => 300 };
    private readonly Option<bool> _noColor = new("--no-color") { Description = "Plain text" };

    /// <summary>Makes the command with the options that every run needs.</summary>
    protected PlanCommand(string name, string description, ProgramRun run)
        : base(name, description)
    {
        ArgumentNullException.ThrowIfNull(run);
        Run = run;
        Add(_directory);
        Add(_stack);
        Add(_configFile);
        Add(_program);
        Add(_timeout);
        Add(_noColor);
        SetAction(RunAsync);
    }

    /// <summary>Runs the program.</summary>
    protected ProgramRun Run { get; }

    /// <summary>The options that choose one stack.</summary>
    protected IEnumerable<Option> StackOptions => [_stack, _configFile];

    /// <summary>Whether <see cref="ShowAsync"/> also gets a run that failed; otherwise only the problems are shown.</summary>
    protected virtual bool ShowsFailedRuns => false;

    /// <summary>Whether the managed objects of the run are checked as a whole: an object that two resources make, parents, targets of relations.</summary>
    protected virtual bool ChecksObjects => false;

    /// <summary>Adds what this command asks of the run.</summary>
    protected virtual RunOptions Prepare(RunOptions options, ParseResult arguments) => options;

    /// <summary>Does the command's work and gives its exit code.</summary>
    protected abstract Task<int> ShowAsync(RunResult result, Terminal terminal, ParseResult arguments, CancellationToken ct);

    /// <summary>Runs the program for one stack and shows what came of it.</summary>
    protected virtual async Task<int> ExecuteAsync(RunOptions options, Terminal terminal, ParseResult arguments, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        RunResult result = await Run.RunAsync(options, ct).ConfigureAwait(false);
        result = ChecksObjects ? ObjectCheck.Of(result) : result;
        if (!result.Succeeded && !ShowsFailedRuns)
        {
            ProblemText.Write(terminal, result);
            return result.ExitCode;
        }

        return await ShowAsync(result, terminal, arguments, ct).ConfigureAwait(false);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken ct)
    {
        bool color = !arguments.GetValue(_noColor) && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        InvocationConfiguration streams = arguments.InvocationConfiguration;
        var terminal = Terminal.Over(streams.Output, streams.Error, color);
        RunOptions options = Prepare(
            new RunOptions
            {
                Directory = arguments.GetValue(_directory) ?? "",
                Stack = arguments.GetValue(_stack),
                ConfigFile = arguments.GetValue(_configFile),
                Program = arguments.GetValue(_program),
                TimeLimit = TimeSpan.FromSeconds(arguments.GetValue(_timeout)),
            },
            arguments);
        return await ExecuteAsync(options, terminal, arguments, ct).ConfigureAwait(false);
    }
}
