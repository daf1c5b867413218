using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>The way of unary calls to one server. Safe for concurrent use.</summary>
internal interface IRpcTransport : IDisposable
{
    /// <summary>Where the calls go.</summary>
    string Address { get; }

    /// <summary>Sends a message and gives the bytes of the answer; null where the server answered without a message.</summary>
    /// <exception cref="RpcException">The call did not succeed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> ended the call.</exception>
    Task<byte[]?> CallAsync(string service, string method, IMessage request, CancellationToken ct);
}
