using System.Buffers;
using Google.Protobuf;

namespace CalicoAci.Engine.Rpc;

/// <summary>Reads one request message and gives the response message.</summary>
internal delegate Task<IMessage> RpcMethod(ReadOnlySequence<byte> body, CancellationToken ct);
