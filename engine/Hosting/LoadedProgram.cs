using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.Loader;
using Pulumi.Protocol;

namespace CalicoAci.Engine.Hosting;

/// <summary>A program that runs in this process: its assemblies are loaded beside the engine's, and its <c>Main</c> is called.</summary>
/// <remarks>
/// For a process that does this once and then ends: environment, working folder and console are those of the process, assemblies stay
/// loaded, and a program that hangs is left behind. The program starts in half the time, because runtime and libraries run already.
/// </remarks>
internal sealed class LoadedProgram : IRunningProgram
{
    /// <summary>What a process has whose runtime ended it because of an exception.</summary>
    private const int Aborted = 128 + 6;

    private readonly LineQueueWriter _output;
    private readonly LineQueueWriter _errors;
    private readonly string _folder;
    private readonly Dictionary<string, string?> _environment;
    private readonly string _directory;
    private readonly (TextWriter Output, TextWriter Error) _console;
    private readonly Task<int> _running;

    private LoadedProgram(string program, string directory, IReadOnlyDictionary<string, string> environment)
    {
        (_output, _errors) = (new LineQueueWriter(Output), new LineQueueWriter(Errors));
        _folder = Path.GetDirectoryName(program)!;
        _environment = environment.Keys.Concat(ProgramStart.Withheld).ToDictionary(name => name, Environment.GetEnvironmentVariable, StringComparer.Ordinal);
        _directory = Environment.CurrentDirectory;
        _console = (Console.Out, Console.Error);
        foreach (string name in _environment.Keys)
        {
            Environment.SetEnvironmentVariable(name, environment.GetValueOrDefault(name));
        }

        Environment.CurrentDirectory = directory;
        Console.SetOut(_output);
        Console.SetError(_errors);
        AssemblyLoadContext.Default.Resolving += Resolve;
        _running = Task.Factory.StartNew(() => Run(program), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public ConcurrentQueue<string> Output { get; } = new();

    /// <inheritdoc/>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>Whether a program can be loaded: an assembly beside the very build of the protocol that the engine has, so that both share its servers.</summary>
    public static bool Fits(string program)
    {
        string protocol = Path.Combine(Path.GetDirectoryName(program)!, typeof(RpcServer).Assembly.GetName().Name + ".dll");
        return program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && File.Exists(protocol) && Version(protocol) == typeof(RpcServer).Module.ModuleVersionId;
    }

    /// <summary>Starts a program.</summary>
    /// <param name="program">The program's DLL.</param>
    /// <param name="directory">The working folder.</param>
    /// <param name="environment">Variables besides those of this process.</param>
    public static LoadedProgram Start(string program, string directory, IReadOnlyDictionary<string, string> environment) => new(program, directory, environment);

    /// <inheritdoc/>
    public async Task<int?> WaitAsync(TimeSpan limit, CancellationToken ct)
    {
        try
        {
            return await _running.WaitAsync(limit, ct).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Console.SetOut(_console.Output);
        Console.SetError(_console.Error);
        Environment.CurrentDirectory = _directory;
        foreach ((string name, string? value) in _environment)
        {
            Environment.SetEnvironmentVariable(name, value);
        }

        return ValueTask.CompletedTask;
    }

    private static Guid Version(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = reader.GetMetadataReader();
        return metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }

    // A Main that returns a task has an entry point that waits for it.
    private int Run(string program)
    {
        try
        {
            MethodInfo main = AssemblyLoadContext.Default.LoadFromAssemblyPath(program).EntryPoint
                ?? throw new BadImageFormatException($"{program} has no Main.");
            object?[] arguments = main.GetParameters().Length == 0 ? [] : [Array.Empty<string>()];
            return main.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null) is int code ? code : Environment.ExitCode;
        }
        catch (Exception e)
        {
            _errors.WriteLine($"Unhandled exception. {e}");
            return Aborted;
        }
        finally
        {
            _output.Finish();
            _errors.Finish();
        }
    }

    private Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        string file = Path.Combine(_folder, name.Name + ".dll");
        return File.Exists(file) ? context.LoadFromAssemblyPath(file) : null;
    }
}
