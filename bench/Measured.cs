using System.Diagnostics;

namespace CalicoAci.Bench;

/// <summary>Runs <c>calico-aci</c> as a user would, after the build.</summary>
/// <param name="Name">What is measured, for the report.</param>
/// <param name="Root">The folder of the repository.</param>
/// <param name="Arguments">The command with its options, for each run.</param>
internal sealed record Measured(string Name, string Root, Func<string[]> Arguments)
{
    private const string Engine = "engine/bin/Release/net10.0/calico-aci.dll";

    /// <summary>The time from the start of the process to its exit.</summary>
    public TimeSpan Time()
    {
        var watch = Stopwatch.StartNew();
        Run([]);
        return watch.Elapsed;
    }

    /// <summary>What the engine and the program used together.</summary>
    public ProcessCounters Count()
    {
        var folder = Directory.CreateTempSubdirectory("calico-aci-bench-");
        try
        {
            Run(new()
            {
                ["DOTNET_STARTUP_HOOKS"] = typeof(Measured).Assembly.Location,
                [ProcessCounters.FolderVariable] = folder.FullName,
            });
            return ProcessCounters.Read(folder.FullName);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Run(Dictionary<string, string> environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Root, Engine), .. Arguments()])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Name} failed with exit code {process.ExitCode}:\n{output}\n{error.Result}");
        }
    }
}
