using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>Unary gRPC calls to one address: over HTTP/2 without TLS, or without a connection to a server of the same process.</summary>
/// <remarks>Safe for concurrent use: calls share connections, and further connections open when one is full of calls.</remarks>
public sealed class GrpcChannel : IDisposable
{
    private readonly IRpcTransport _transport;

    /// <summary>Makes a channel; the first call connects.</summary>
    /// <param name="address"><c>host:port</c>, as the engine announces it, or the address of a server of this process.</param>
    /// <param name="maximumMessageSize">The largest message in bytes, each way.</param>
    public GrpcChannel(string address, int maximumMessageSize = GrpcMessage.MaximumSize)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(address);
        _transport = address.StartsWith(InProcessServers.Scheme, StringComparison.Ordinal)
            ? new InProcessTransport(address, maximumMessageSize)
            : new HttpTransport(address, maximumMessageSize);
    }

    /// <summary>Where the calls go, as <c>host:port</c>.</summary>
    public string Address => _transport.Address;

    /// <summary>Calls <paramref name="method"/> of <paramref name="service"/>.</summary>
    /// <param name="service">The service's full name, such as <c>pulumirpc.ResourceMonitor</c>.</param>
    /// <param name="method">The method's name.</param>
    /// <param name="request">What to send.</param>
    /// <param name="parser">The parser of the response.</param>
    /// <param name="ct">Ends the call early.</param>
    /// <exception cref="RpcException">The call did not succeed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> ended the call.</exception>
    public async Task<TResponse> UnaryAsync<TResponse>(
        string service, string method, IMessage request, MessageParser<TResponse> parser, CancellationToken ct = default)
        where TResponse : IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(parser);
        try
        {
            byte[]? body = await _transport.CallAsync(service, method, request, ct).ConfigureAwait(false);
            return body is null
                ? throw new RpcException(StatusCode.Internal, $"The engine at {Address} answered {service}/{method} without a message.")
                : parser.ParseFrom(body);
        }
        catch (InvalidProtocolBufferException e)
        {
            throw new RpcException(StatusCode.Internal, $"The engine at {Address} answered {service}/{method} with an unreadable message.", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _transport.Dispose();
}
