using System.Collections.Concurrent;

namespace CalicoAci.Engine.Hosting;

/// <summary>A program that runs. Disposing it ends what can be ended.</summary>
internal interface IRunningProgram : IAsyncDisposable
{
    /// <summary>What the program printed, the last lines.</summary>
    ConcurrentQueue<string> Output { get; }

    /// <summary>What the program printed to its error stream, the last lines.</summary>
    ConcurrentQueue<string> Errors { get; }

    /// <summary>Waits for the program's end and gives its exit code; null where the time ran out first.</summary>
    Task<int?> WaitAsync(TimeSpan limit, CancellationToken ct);
}
