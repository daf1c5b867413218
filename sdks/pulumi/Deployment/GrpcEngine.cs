using Pulumi.Protocol;
using Pulumirpc;

namespace Pulumi;

/// <summary>The messages' side of an engine in another process.</summary>
internal sealed class GrpcEngine(string address) : IEngine
{
    private readonly EngineClient _client = new(new GrpcChannel(address));

    public Task LogAsync(LogRequest request) => _client.LogAsync(request);

    public Task SetRootResourceAsync(SetRootResourceRequest request) => _client.SetRootResourceAsync(request);
}
