using System.Diagnostics.Tracing;
using System.Globalization;
using System.Reflection;

namespace CalicoAci.StartupProfile;

/// <summary>Listens to the runtime for the methods that it compiles in this process.</summary>
/// <remarks>The runtime tells them to processes that have event sources switched on (<c>System.Diagnostics.Tracing.EventSource.IsSupported</c>).</remarks>
internal sealed class CompilationListener : EventListener
{
    /// <summary>The environment variable with the folder that the methods are written to.</summary>
    public const string FolderVariable = "CALICO_ACI_PROFILE";

    private const string Runtime = "Microsoft-Windows-DotNETRuntime";
    private const EventKeywords CompiledMethods = (EventKeywords)0x10;
    private const uint Dynamic = 1;

    private readonly Lock _lock = new();
    private readonly HashSet<nint> _methods = [];

    /// <summary>Writes the methods so far, one in JSON a line.</summary>
    public void Write()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder)
        {
            return;
        }

        // Events arrive on a thread of their own.
        Thread.Sleep(TimeSpan.FromMilliseconds(300));
        nint[] handles;
        lock (_lock)
        {
            handles = [.. _methods];
        }

        MethodHandles runtime = new();
        IEnumerable<RecordedMethod> methods = handles.Select(runtime.Method).OfType<MethodBase>().Where(IsWanted).Select(MethodReader.Read).OfType<RecordedMethod>();
        File.WriteAllLines(Path.Combine(folder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture)), methods.Select(method => method.ToJson()));
    }

    /// <inheritdoc/>
    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == Runtime)
        {
            EnableEvents(eventSource, EventLevel.Verbose, CompiledMethods);
        }
    }

    /// <inheritdoc/>
    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) != true || ((uint)Field("MethodFlags") & Dynamic) != 0)
        {
            return;
        }

        lock (_lock)
        {
            _methods.Add((nint)(ulong)Field("MethodID"));
        }

        object Field(string name) => eventData.Payload![eventData.PayloadNames!.IndexOf(name)]!;
    }

    // What only recording needs is no part of a start.
    private static bool IsWanted(MethodBase method) =>
        method.DeclaringType is { } type && type.Assembly != typeof(CompilationListener).Assembly && type.Namespace != typeof(EventListener).Namespace;
}
