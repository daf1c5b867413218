using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumirpc;

namespace Pulumi.Tests.Conformance;

/// <summary>An engine that answers each call as it was recorded, and keeps the calls.</summary>
public sealed class RecordingServer : IAsyncDisposable
{
    private readonly RpcServer _server = new();
    private readonly Dictionary<string, RecordedCall> _recording;
    private readonly ConcurrentQueue<RecordedCall> _calls = new();
    private readonly ConcurrentQueue<LogRequest> _logs = new();

    public RecordingServer(IEnumerable<RecordedCall> recording)
    {
        _recording = recording.ToDictionary(call => call.Key);
        Map("GetDeploymentInfo", Empty.Parser, DeploymentInfo.Parser);
        Map("RegisterResource", RegisterResourceRequest.Parser, RegisterResourceResponse.Parser);
        Map("RegisterResourceOutputs", RegisterResourceOutputsRequest.Parser, Empty.Parser);
        Map("Invoke", ResourceInvokeRequest.Parser, ResourceInvokeResponse.Parser);
        Map("SignalAndWaitForShutdown", Empty.Parser, Empty.Parser);
        _server.Map(EngineClient.Service, "SetRootResource", SetRootResourceRequest.Parser, (_, _) => Task.FromResult(new SetRootResourceResponse()));
        _server.Map(EngineClient.Service, "Log", LogRequest.Parser, (request, _) =>
        {
            _logs.Enqueue(request);
            return Task.FromResult(new Empty());
        });
    }

    public string Address => _server.Address;

    public IReadOnlyList<RecordedCall> Calls => [.. _calls];

    public IReadOnlyList<LogRequest> Logs => [.. _logs];

    public Task StartAsync() => _server.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private void Map<TRequest, TResponse>(string method, MessageParser<TRequest> request, MessageParser<TResponse> response)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>
        => _server.Map(ResourceMonitorClient.Service, method, request, (message, _) =>
        {
            var call = new RecordedCall($"ResourceMonitor/{method}", ToJson(message), []);
            _calls.Enqueue(call);
            return _recording.TryGetValue(call.Key, out var recorded)
                ? Task.FromResult(response.ParseJson(recorded.Response.ToJsonString()))
                : throw new RpcException(StatusCode.NotFound, $"The recording has no call {call.Key}.");
        });

    private static JsonObject ToJson(IMessage message) => JsonNode.Parse(JsonFormatter.Default.Format(message))!.AsObject();
}
