using System.Diagnostics;
using CalicoAci.Engine.Tests.Commands;

namespace CalicoAci.Engine.Tests.PullRequests;

/// <summary>Runs a script of the folder <c>build</c>.</summary>
internal static class Script
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a script with these variables besides those of the tests; a null value takes one away.</summary>
    public static async Task<CommandOutcome> RunAsync(string name, Dictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(RepositoryFolder.PathOf($"build/{name}"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach ((string variable, string? value) in environment)
        {
            start.Environment[variable] = value;
        }

        using Process process = Process.Start(start)!;
        process.StandardInput.Close();
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var timer = new CancellationTokenSource(Limit);
        await process.WaitForExitAsync(timer.Token);
        return new CommandOutcome(process.ExitCode, await output, await error);
    }
}
