using Pulumi.Protocol;
using Pulumirpc;

namespace Pulumi;

/// <summary>Words failures for the user and sends them to the engine.</summary>
internal static class FailureReport
{
    /// <returns>False where the engine could not be told; the failures are on the error stream then.</returns>
    public static async Task<bool> SendAsync(IReadOnlyList<Exception> failures, EngineLog log)
    {
        foreach (var failure in failures)
        {
            var (message, resource) = Describe(failure);
            var severity = failure is ResourceException { IsShutdown: true } ? LogSeverity.Info : LogSeverity.Error;
            try
            {
                await log.WriteFinalAsync(severity, message, resource).ConfigureAwait(false);
            }
            catch (Exception e) when (e is RpcException or OperationCanceledException)
            {
                await Console.Error.WriteLineAsync(message).ConfigureAwait(false);
                await Console.Error.WriteLineAsync(e.Message).ConfigureAwait(false);
                return false;
            }
        }

        return true;
    }

    public static (string Message, Resource? Resource) Describe(Exception failure)
    {
        var sources = ApplyFailure.ResourcesOf(failure);
        var consumer = ApplyFailure.ConsumerOf(failure);
        var resource = (failure as ResourceException)?.Resource ?? consumer ?? sources.FirstOrDefault();
        var message = failure switch
        {
            RunException or LogException => failure.Message,
            ResourceException { HideStack: true } => failure.Message,
            _ => $"The program failed with an unhandled exception:\n{failure}",
        };

        if (sources.Count > 0)
        {
            message += $"\nIt happened in an Apply of outputs of {string.Join(", ", sources.Select(s => s.Describe()).Order(StringComparer.Ordinal))}.";
        }

        return (consumer is null ? message : $"{message}\nThe value was needed to register {consumer.Describe()}.", resource);
    }
}
