using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages to the engine, in the order in which the program logs them.</summary>
internal sealed class EngineLog(IEngine engine, TaskRunner runner)
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    public bool HasErrors { get; private set; }

    public void Write(LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        lock (_lock)
        {
            HasErrors |= severity == LogSeverity.Error;
            _last = SendAsync(_last, severity, message, resource, streamId ?? 0, ephemeral ?? false);
            runner.Track(_last);
        }
    }

    /// <summary>Sends a message as the program ends: it waits for no resource any more.</summary>
    public async Task WriteFinalAsync(LogSeverity severity, string message, Resource? resource)
    {
        await Task.WhenAny(_last, Task.Delay(TimeSpan.FromSeconds(1))).ConfigureAwait(false);
        var urn = resource?.Urn is { DataTask: { IsCompletedSuccessfully: true } known } ? known.Result.Value : "";
        await engine.LogAsync(new LogRequest { Severity = severity, Message = message, Urn = urn ?? "" }).ConfigureAwait(false);
    }

    private async Task SendAsync(Task previous, LogSeverity severity, string message, Resource? resource, int streamId, bool ephemeral)
    {
        await previous.ConfigureAwait(false);
        var urn = "";
        try
        {
            if (resource is not null)
            {
                urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
            }
        }
        catch
        {
            // The resource's own failure is reported by itself; the message goes out without its URN.
        }

        try
        {
            await engine.LogAsync(new LogRequest { Severity = severity, Message = message, Urn = urn, StreamId = streamId, Ephemeral = ephemeral })
                .ConfigureAwait(false);
        }
        catch (Exception e)
        {
            throw new LogException(e);
        }
    }
}
