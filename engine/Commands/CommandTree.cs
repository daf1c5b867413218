using System.CommandLine;
using CalicoAci.Engine.Hosting;

namespace CalicoAci.Engine.Commands;

/// <summary>All commands of <c>calico-aci</c>.</summary>
public static class CommandTree
{
    private const string Description = """
        The offline engine of calico-aci: runs a stack's program as pulumi preview does, without account, plug-ins, credentials or network.

        Exit codes: 0 success; 1 errors in the settings or the graph; 2 wrong command line, project file or passphrase;
        3 the program could not start, crashed or took too long; 4 changes with --fail-on changes; 5 something that holds state
        is replaced or deleted, with --fail-on stateful-replacement; 6 a mandatory policy is broken; 130 stopped.
        """;

    /// <summary>Makes the commands.</summary>
    /// <param name="progress">Takes a line about work that takes long.</param>
    /// <param name="ownsProcess">Whether this process does one command and then ends.</param>
    public static RootCommand Create(Action<string>? progress = null, bool ownsProcess = false)
    {
        var run = new ProgramRun(new AciIdentities(), progress, ownsProcess);
        return new RootCommand(Description)
        {
            new PreviewCommand(run),
            new PullRequestCommand(run),
            new ValidateCommand(run),
            new RenderCommand(run),
            new GraphCommand(run),
            new SessionsCommand(run),
            new CheckHostsCommand(run),
            new SchemaCommand(),
            new NewCommand(run),
            new ImportCommand(run),
        };
    }

    /// <summary>Runs a command line and gives the exit code.</summary>
    /// <param name="arguments">The command line.</param>
    /// <param name="configuration">The streams.</param>
    /// <param name="ownsProcess">Whether this process does one command and then ends.</param>
    /// <param name="ct">Ends the command early.</param>
    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, InvocationConfiguration configuration, bool ownsProcess = false, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ParseResult parsed = Create(configuration.Error.WriteLine, ownsProcess).Parse(arguments);
        int code = await parsed.InvokeAsync(configuration, ct).ConfigureAwait(false);
        return parsed.Errors.Count > 0 ? ExitCodes.BadInput : code;
    }
}
