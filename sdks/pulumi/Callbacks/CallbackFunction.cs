using Google.Protobuf;

namespace Pulumi.Callbacks;

/// <summary>A function that the engine calls: takes a serialised message and gives one back.</summary>
internal delegate Task<IMessage> CallbackFunction(ByteString request, CancellationToken cancellationToken);
