using System.CommandLine;
using CalicoAci.Engine.Commands;

namespace CalicoAci.Infra.Tests.Authoring;

/// <summary>A command line that ran against the program under test.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to the output.</param>
/// <param name="Error">What it wrote to the error stream.</param>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    /// <summary>The built program.</summary>
    public static string Program { get; } = Path.ChangeExtension(typeof(ClusterStack).Assembly.Location, ".dll");

    /// <summary>Runs a command in a project's folder.</summary>
    public static async Task<CommandRun> InAsync(string folder, params IEnumerable<string> arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandTree.RunAsync(
            [.. arguments, "--cwd", folder, "--program", Program],
            new InvocationConfiguration { Output = output, Error = error });
        return new CommandRun(code, output.ToString(), error.ToString());
    }
}
