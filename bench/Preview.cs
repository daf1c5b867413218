using System.Diagnostics;

namespace CalicoAci.Bench;

/// <summary>Runs <c>calico-aci preview</c> as a user would, after the build.</summary>
/// <param name="Name">What is previewed, for the report.</param>
/// <param name="Root">The folder of the repository.</param>
/// <param name="Options">The options that choose the stack.</param>
internal sealed record Preview(string Name, string Root, string[] Options)
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
                ["DOTNET_STARTUP_HOOKS"] = typeof(Preview).Assembly.Location,
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
        var start = new ProcessStartInfo("dotnet", [Path.Combine(Root, Engine), "preview", .. Options])
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
            throw new InvalidOperationException($"The preview of {Name} failed with exit code {process.ExitCode}:\n{output}\n{error.Result}");
        }
    }
}
