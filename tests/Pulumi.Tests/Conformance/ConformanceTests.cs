using Pulumirpc;

namespace Pulumi.Tests.Conformance;

[NonParallelizable]
public class ConformanceTests
{
    [TestCase("preview")]
    [TestCase("up")]
    public async Task SendsWhatWasRecorded(string recording)
    {
        var recorded = RecordedCall.Load(recording);
        await using var server = new RecordingServer(recorded);
        await server.StartAsync();
        using var environment = new ProgramEnvironment(server.Address, isDryRun: recording == "preview");

        var exitCode = await Deployment.RunAsync(WireProgram.Run);

        Assert.That(server.Logs.Where(log => log.Severity == LogSeverity.Error).Select(log => log.Message), Is.Empty);
        Assert.That(exitCode, Is.Zero);
        Assert.That(server.Calls.Select(call => call.Key).Order(), Is.EqualTo(recorded.Select(call => call.Key).Order()));
        var sent = server.Calls.ToDictionary(call => call.Key, call => Tolerances.Normalize(call.Request));
        Assert.Multiple(() =>
        {
            foreach (var call in recorded)
            {
                Assert.That(Text(sent[call.Key]), Is.EqualTo(Text(Tolerances.Normalize(call.Request))), call.Key);
            }
        });
        Assert.That(server.Calls[^1].Rpc, Is.EqualTo("ResourceMonitor/SignalAndWaitForShutdown"));
        var warning = server.Logs.Single(log => log.Severity == LogSeverity.Warning);
        Assert.That((warning.Message, warning.Urn), Is.EqualTo(("careful", "urn:pulumi:dev::wire::command:local:Command::third")));
    }

    /// <summary>Text with sorted keys, so that a failure shows the difference.</summary>
    private static string Text(System.Text.Json.Nodes.JsonNode? node) => node switch
    {
        System.Text.Json.Nodes.JsonObject o => "{" + string.Join(",", o.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"\"{p.Key}\":{Text(p.Value)}")) + "}",
        System.Text.Json.Nodes.JsonArray a => "[" + string.Join(",", a.Select(Text)) + "]",
        null => "null",
        _ => node.ToJsonString(),
    };
}
