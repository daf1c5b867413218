using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace Pulumi.Protocol;

/// <summary>A call's end as the response's headers or trailers tell it.</summary>
internal readonly record struct GrpcStatus(StatusCode Code, string Text)
{
    /// <summary>Reads <c>grpc-status</c> and <c>grpc-message</c>; null where the headers carry no status.</summary>
    public static GrpcStatus? Read(HttpHeaders headers)
    {
        if (!headers.NonValidated.TryGetValues("grpc-status", out HeaderStringValues status))
        {
            return null;
        }

        string text = headers.NonValidated.TryGetValues("grpc-message", out HeaderStringValues message)
            ? GrpcMessage.DecodeText(message.ToString())
            : "";
        return int.TryParse(status.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out int code) && code is >= 0 and <= 16
            ? new GrpcStatus((StatusCode)code, text)
            : new GrpcStatus(StatusCode.Unknown, text.Length > 0 ? text : $"The engine ended the call with the unknown status '{status}'.");
    }

    /// <summary>Throws what the status says, unless it is <see cref="StatusCode.OK"/>.</summary>
    public void ThrowIfFailed()
    {
        if (Code != StatusCode.OK)
        {
            throw new RpcException(Code, Text);
        }
    }

    /// <summary>Throws where the answer is not one of a gRPC server.</summary>
    public static void ThrowIfNotGrpc(HttpResponseMessage response, string address)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            Read(response.Headers)?.ThrowIfFailed();
            throw new RpcException(FromHttp(response.StatusCode), $"{address} answered with HTTP status {(int)response.StatusCode} instead of a gRPC response.");
        }

        string type = response.Content.Headers.ContentType?.MediaType ?? "";
        if (type != GrpcMessage.ContentType && !type.StartsWith(GrpcMessage.ContentType + "+", StringComparison.Ordinal))
        {
            throw new RpcException(StatusCode.Unknown, $"{address} answered with content of type '{type}' instead of {GrpcMessage.ContentType}.");
        }
    }

    /// <summary>Describes a connection that broke, or that never came to be.</summary>
    public static RpcException FromTransport(Exception exception, string address, string call)
    {
        if (FindInner<HttpProtocolException>(exception) is { } protocol)
        {
            // The codes of HTTP/2 (RFC 9113, section 7) and their meaning in gRPC.
            StatusCode? code = protocol.ErrorCode switch
            {
                0 => null,
                7 => StatusCode.Unavailable,
                8 => StatusCode.Cancelled,
                11 => StatusCode.ResourceExhausted,
                12 => StatusCode.PermissionDenied,
                _ => StatusCode.Internal,
            };
            if (code is { } known)
            {
                return new RpcException(known, $"The engine at {address} broke off {call}: HTTP/2 error {protocol.ErrorCode}.", exception);
            }
        }

        return exception is HttpRequestException { HttpRequestError: HttpRequestError.HttpProtocolError or HttpRequestError.VersionNegotiationError or HttpRequestError.InvalidResponse }
            ? new RpcException(StatusCode.Unavailable, $"What listens on {address} does not speak gRPC: {exception.Message}", exception)
            : new RpcException(
                StatusCode.Unavailable,
                FindInner<SocketException>(exception) is { SocketErrorCode: SocketError.ConnectionRefused }
                    ? $"The engine is gone: nothing listens on {address} any more."
                    : $"The engine is gone: the connection to {address} broke during {call}.",
                exception);
    }

    private static StatusCode FromHttp(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => StatusCode.Internal,
        HttpStatusCode.Unauthorized => StatusCode.Unauthenticated,
        HttpStatusCode.Forbidden => StatusCode.PermissionDenied,
        HttpStatusCode.NotFound => StatusCode.Unimplemented,
        HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout
            => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };

    private static T? FindInner<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }
}
