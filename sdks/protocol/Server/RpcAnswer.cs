using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>The end of a call as the server sees it.</summary>
/// <param name="Status"><see cref="StatusCode.OK"/> where there is a message.</param>
/// <param name="Text">What went wrong.</param>
/// <param name="Message">The response; null where the call did not succeed.</param>
internal readonly record struct RpcAnswer(StatusCode Status, string Text, IMessage? Message)
{
    /// <summary>The answer of a call that succeeded.</summary>
    public static RpcAnswer Of(IMessage message) => new(StatusCode.OK, "", message);

    /// <summary>The answer of a call whose method failed.</summary>
    public static RpcAnswer Of(Exception exception) => exception switch
    {
        RpcException e => new(e.StatusCode, e.Detail, null),
        InvalidProtocolBufferException e => new(StatusCode.Internal, $"The request is unreadable: {e.Message}", null),
        OperationCanceledException => new(StatusCode.Cancelled, "The call was cancelled.", null),
        _ => new(StatusCode.Unknown, exception.Message, null),
    };
}
