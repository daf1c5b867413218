using System.Collections.Concurrent;
using Pulumirpc;

namespace Pulumi.Tests.Fakes;

/// <summary>Keeps messages.</summary>
internal sealed class FakeEngine : IEngine
{
    private readonly ConcurrentQueue<LogRequest> _logs = new();

    public IReadOnlyList<LogRequest> Logs => [.. _logs];

    public IEnumerable<string> Errors => _logs.Where(log => log.Severity == LogSeverity.Error).Select(log => log.Message);

    public Task LogAsync(LogRequest request)
    {
        _logs.Enqueue(request);
        return Task.CompletedTask;
    }

    public Task SetRootResourceAsync(SetRootResourceRequest request) => Task.CompletedTask;
}
