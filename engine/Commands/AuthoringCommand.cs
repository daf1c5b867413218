using System.CommandLine;
using CalicoAci.Engine.Authoring;
using CalicoAci.Engine.Authoring.Questions;
using CalicoAci.Engine.Authoring.Schema;
using CalicoAci.Engine.Hosting;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Projects;
using Spectre.Console;

namespace CalicoAci.Engine.Commands;

/// <summary>A command that writes a stack file from answers.</summary>
public abstract class AuthoringCommand : Command
{
    private readonly Argument<string> _name = new("name") { Description = "The stack's name: the file is Pulumi.<name>.yaml" };
    private readonly Option<string?> _directory = new("--cwd", "-C") { Description = "The folder with Pulumi.yaml (default: the nearest one upwards)", HelpName = "dir" };
    private readonly Option<string?> _program = new("--program") { Description = "The built program (default: the newest build below main)", HelpName = "file" };
    private readonly Option<string?> _out = new("--out", "-o") { Description = "The file to write (default: Pulumi.<name>.yaml beside Pulumi.yaml)", HelpName = "file" };
    private readonly Option<bool> _force = new("--force") { Description = "Write over a file that exists" };
    private readonly Option<bool> _noInput = new("--no-input") { Description = "Ask nothing: take flags and what is suggested" };
    private readonly Option<string[]> _set = new("--set") { Description = "Any other setting by its path: --set fabric.tenant.reuse=true", HelpName = "path=value" };
    private readonly Option<string[]> _secretFile = new("--secret-file") { Description = "A secret's value from a file, encrypted with PULUMI_CONFIG_PASSPHRASE: bgpPassword=bgp.txt", HelpName = "key=file" };
    private readonly Dictionary<string, Option<string[]>> _answers = new(StringComparer.Ordinal);
    private readonly ProgramRun _run;

    /// <summary>Makes the command with a flag for every question.</summary>
    protected AuthoringCommand(string name, string description, ProgramRun run)
        : base(name, description)
    {
        _run = run;
        Add(_name);
        foreach (QuestionFlag flag in QuestionFlag.All)
        {
            var option = new Option<string[]>($"--{flag.Name}") { Description = flag.Description, HelpName = flag.Per.Length > 0 ? $"{flag.Per}=value" : "value" };
            _answers[flag.Name] = option;
            Add(option);
        }

        foreach (Option option in (Option[])[_set, _secretFile, _out, _force, _noInput, _directory, _program])
        {
            Add(option);
        }

        SetAction(RunAsync);
    }

    /// <summary>The stack that the answers start from; null starts from nothing.</summary>
    private protected abstract StackOrigin? Origin(ParseResult arguments, ProjectFile project, SchemaNode schema);

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken ct)
    {
        InvocationConfiguration streams = arguments.InvocationConfiguration;
        var terminal = Terminal.Over(streams.Output, streams.Error, string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));
        try
        {
            return await WriteAsync(arguments, terminal, ct).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            terminal.Error.WriteLine();
            terminal.Error.WriteLine("Stopped: nothing is written.");
            return ExitCodes.Cancelled;
        }
        catch (EngineException e)
        {
            ProblemText.Write(terminal, e.Message.Split('\n').Select(line => new Problem(ProblemSeverity.Error, line)));
            return e.ExitCode;
        }
    }

    private async Task<int> WriteAsync(ParseResult arguments, Terminal terminal, CancellationToken ct)
    {
        string stack = arguments.GetValue(_name)!;
        ProjectFile project = ProjectFile.Load(ProjectFile.FindDirectory(arguments.GetValue(_directory) ?? ""));
        if (stack.Length == 0 || StackFile.NameOf($"Pulumi.{stack}.yaml") != stack || stack.AsSpan().IndexOfAny("/\\: ") >= 0)
        {
            throw new EngineException(ExitCodes.BadInput, $"'{stack}' is no name for a stack: letters, digits, '-', '_' and '.' are allowed.");
        }

        string file = arguments.GetValue(_out) ?? Path.Combine(project.Directory, $"Pulumi.{stack}.yaml");
        bool force = arguments.GetValue(_force);
        StackFiles.Refuse(file, force);
        var options = new RunOptions { Directory = project.Directory, Program = arguments.GetValue(_program) };
        var schema = new SchemaNode(await new SettingsSchemaReader(project, options.Program, line => terminal.Error.MarkupLineInterpolated($"{line}")).ReadAsync(ct).ConfigureAwait(false));
        Interview? interview = arguments.GetValue(_noInput) ? null : Interview.AtTerminal();
        StackOrigin? origin = Origin(arguments, project, schema);
        var author = new StackAuthor(project, schema, new StackValidation(_run, options, project, schema), terminal, interview);
        return await author.WriteAsync(
            new StackRequest(stack, file, force, Flags(arguments), arguments.GetValue(_set) ?? [], arguments.GetValue(_secretFile) ?? []),
            origin,
            ct).ConfigureAwait(false);
    }

    /// <summary>The key of the question that a value answers.</summary>
    private static string KeyOf(QuestionFlag flag, string value) => (flag.Per, value.Split('=', 2)) switch
    {
        ("", _) or (QuestionFlag.Pool, [_]) => flag.Name,
        (_, [{ Length: > 0 } one, _]) => $"{flag.Name}:{one}",
        _ => throw new EngineException(ExitCodes.BadInput, $"--{flag.Name} {value}: must name its {flag.Per}, as in --{flag.Name} {(flag.Per == QuestionFlag.Leaf ? "205" : "rack-1")}={value}"),
    };

    /// <summary>The answers of the command line by the key of their question.</summary>
    private Dictionary<string, string> Flags(ParseResult arguments)
    {
        var flags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (QuestionFlag flag in QuestionFlag.All)
        {
            string[] values = arguments.GetValue(_answers[flag.Name]) ?? [];
            foreach (IGrouping<string, string> given in values.Select(value => (Key: KeyOf(flag, value), Value: value)).GroupBy(pair => pair.Key, pair => pair.Value))
            {
                flags[given.Key] = string.Join(", ", given.Select(value => given.Key == flag.Name ? value : value.Split('=', 2)[1]));
            }
        }

        return flags;
    }
}
