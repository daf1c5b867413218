using Pulumi.Protocol;
using Pulumirpc;

namespace Pulumi;

/// <summary>The messages' side of an engine in another process.</summary>
internal sealed class GrpcEngine(GrpcChannel channel) : IEngine
{
    private readonly EngineClient _client = new(channel);

    public Task LogAsync(LogRequest request) => _client.LogAsync(request);

    public Task SetRootResourceAsync(SetRootResourceRequest request) => _client.SetRootResourceAsync(request);
}
