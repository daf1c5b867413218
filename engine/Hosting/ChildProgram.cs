using System.Collections.Concurrent;
using System.Diagnostics;

namespace CalicoAci.Engine.Hosting;

/// <summary>The running program: its lines of output, its end, and that nothing of it stays behind.</summary>
internal sealed class ChildProgram : IRunningProgram
{
    private readonly Process _process;
    private readonly EventHandler _onExit;
    private readonly Task _reading;

    private ChildProgram(Process process)
    {
        _process = process;
        process.StandardInput.Close();
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput, Output), ReadAsync(process.StandardError, Errors));
        _onExit = (_, _) => Kill();
        AppDomain.CurrentDomain.ProcessExit += _onExit;
    }

    /// <inheritdoc/>
    public ConcurrentQueue<string> Output { get; } = new();

    /// <inheritdoc/>
    public ConcurrentQueue<string> Errors { get; } = new();

    /// <summary>Starts a program.</summary>
    /// <param name="program">An executable, or a DLL that <c>dotnet</c> runs.</param>
    /// <param name="directory">The working folder.</param>
    /// <param name="environment">Variables besides those of this process.</param>
    public static ChildProgram Start(string program, string directory, IEnumerable<KeyValuePair<string, string>> environment)
    {
        ProcessStartInfo start = ProgramStart.Describe(program, directory);
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ChildProgram(ProgramStart.Start(start));
    }

    /// <inheritdoc/>
    public async Task<int?> WaitAsync(TimeSpan limit, CancellationToken ct)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timer.CancelAfter(limit);
        try
        {
            await _process.WaitForExitAsync(timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return null;
        }

        // Something that the program started may hold its streams open for ever.
        await Task.WhenAny(_reading, Task.Delay(TimeSpan.FromSeconds(2), CancellationToken.None)).ConfigureAwait(false);
        return _process.ExitCode;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= _onExit;
        if (Kill())
        {
            await _process.WaitForExitAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(5), CancellationToken.None)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _process.Dispose();
    }

    private bool Kill()
    {
        try
        {
            if (_process.HasExited)
            {
                return false;
            }

            _process.Kill(entireProcessTree: true);
            return true;
        }
        catch (Exception e) when (e is InvalidOperationException or System.ComponentModel.Win32Exception or AggregateException)
        {
            return false;
        }
    }

    private static async Task ReadAsync(StreamReader reader, ConcurrentQueue<string> lines)
    {
        try
        {
            while (await reader.ReadLineAsync().ConfigureAwait(false) is { } line)
            {
                LineQueueWriter.Add(lines, line);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The program is gone.
        }
    }
}
