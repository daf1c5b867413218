using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CalicoAci.StartupProfile;

/// <summary>Copies of the engine and the program in which the runtime tells what it compiles.</summary>
internal sealed class RecordedPrograms
{
    private const string Switch = "System.Diagnostics.Tracing.EventSource.IsSupported";

    private readonly string _root;
    private readonly string _engine;
    private readonly string _program;
    private readonly string _methods;

    private RecordedPrograms(string root, string folder)
    {
        _root = root;
        _engine = Copy(Path.Combine(root, "engine"), Path.Combine(folder, "engine"), "calico-aci");
        _program = Copy(Path.Combine(root, "infra"), Path.Combine(folder, "infra"), "CalicoAci.Infra");
        _methods = Directory.CreateDirectory(Path.Combine(folder, "methods")).FullName;
    }

    /// <summary>Copies the Release build.</summary>
    /// <param name="root">The folder of the repository.</param>
    /// <param name="folder">An empty folder.</param>
    public static RecordedPrograms Copy(string root, string folder) => new(root, folder);

    /// <summary>Runs a command.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public void Run(string command, params IEnumerable<string> arguments)
    {
        IEnumerable<string> program = command == "schema" ? [] : ["--program", _program];
        var start = new ProcessStartInfo("dotnet", [_engine, command, .. arguments, .. program])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(RecordedPrograms).Assembly.Location;
        start.Environment[CompilationListener.FolderVariable] = _methods;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command} {string.Join(' ', arguments)} failed with exit code {process.ExitCode}:\n{errors.Result}");
        }
    }

    /// <summary>The methods that were compiled in all runs, each once and always in the same order.</summary>
    public IEnumerable<RecordedMethod> Methods() =>
        Directory.EnumerateFiles(_methods).SelectMany(File.ReadLines).Distinct().Order(StringComparer.Ordinal).Select(RecordedMethod.FromJson);

    private static string Copy(string project, string target, string name)
    {
        string build = Path.Combine(project, "bin", "Release", "net10.0");
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(build))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        string configuration = Path.Combine(target, name + ".runtimeconfig.json");
        JsonNode root = JsonNode.Parse(File.ReadAllText(configuration))!;
        root["runtimeOptions"]!["configProperties"]![Switch] = true;
        File.WriteAllText(configuration, root.ToJsonString());
        return Path.Combine(target, name + ".dll");
    }
}
