using System.Buffers;
using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>Reads one request message and gives the response message.</summary>
internal delegate Task<IMessage> RpcMethod(ReadOnlySequence<byte> body, CancellationToken ct);
