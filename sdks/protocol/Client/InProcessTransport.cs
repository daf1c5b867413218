using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>Calls of a server of this process. Messages go as bytes, as between processes, so that neither side sees what the other one changes later.</summary>
internal sealed class InProcessTransport(string address, int maximumMessageSize) : IRpcTransport
{
    /// <inheritdoc/>
    public string Address { get; } = address;

    /// <inheritdoc/>
    public async Task<byte[]?> CallAsync(string service, string method, IMessage request, CancellationToken ct)
    {
        RpcServer server = InProcessServers.Find(Address)
            ?? throw new RpcException(StatusCode.Unavailable, $"The engine is gone: nothing listens on {Address} any more.");
        byte[] message = GrpcMessage.ToBytes(request, maximumMessageSize);
        RpcAnswer answer = await Task.Run(() => server.AnswerAsync($"/{service}/{method}", new(message), ct), ct).WaitAsync(ct).ConfigureAwait(false);
        return answer.Message is { } response
            ? GrpcMessage.ToBytes(response, maximumMessageSize)
            : throw new RpcException(answer.Status, answer.Text);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
