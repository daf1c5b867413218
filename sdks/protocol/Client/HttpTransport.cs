using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using Google.Protobuf;

namespace Pulumi.Protocol;

/// <summary>Calls over HTTP/2 without TLS.</summary>
internal sealed class HttpTransport : IRpcTransport
{
    private static readonly MediaTypeHeaderValue ContentType = new(GrpcMessage.ContentType);

    private readonly HttpMessageInvoker _http;
    private readonly int _maximumMessageSize;
    private readonly ConcurrentDictionary<(string Service, string Method), Uri> _methods = new();

    public HttpTransport(string address, int maximumMessageSize)
    {
        string uri = address.Contains("://", StringComparison.Ordinal) ? address : "http://" + address;
        if (!Uri.TryCreate(uri, UriKind.Absolute, out Uri? parsed))
        {
            throw new ArgumentException($"'{address}' is not an address of the form host:port.", nameof(address));
        }

        Address = $"{parsed.Host}:{parsed.Port}";
        _maximumMessageSize = maximumMessageSize;
        _http = new HttpMessageInvoker(
            new SocketsHttpHandler
            {
                ActivityHeadersPropagator = null,
                AllowAutoRedirect = false,
                ConnectTimeout = TimeSpan.FromSeconds(15),
                EnableMultipleHttp2Connections = true,
                InitialHttp2StreamWindowSize = 1024 * 1024,
                UseCookies = false,
                UseProxy = false,
            },
            disposeHandler: true);
    }

    /// <inheritdoc/>
    public string Address { get; }

    /// <inheritdoc/>
    public async Task<byte[]?> CallAsync(string service, string method, IMessage request, CancellationToken ct)
    {
        using HttpRequestMessage message = NewRequest(service, method, request);
        try
        {
            using HttpResponseMessage response = await _http.SendAsync(message, ct).ConfigureAwait(false);
            GrpcStatus.ThrowIfNotGrpc(response, Address);
            if (GrpcStatus.Read(response.Headers) is { } early)
            {
                early.ThrowIfFailed();
            }

            byte[]? body = await ReadMessageAsync(response, ct).ConfigureAwait(false);
            GrpcStatus status = GrpcStatus.Read(response.TrailingHeaders) ?? GrpcStatus.Read(response.Headers)
                ?? throw new RpcException(StatusCode.Internal, $"The engine at {Address} ended {service}/{method} without a status.");
            status.ThrowIfFailed();
            return body;
        }
        catch (OperationCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new RpcException(StatusCode.Unavailable, $"The engine at {Address} does not answer.", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException && !ct.IsCancellationRequested)
        {
            throw GrpcStatus.FromTransport(e, Address, $"{service}/{method}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new OperationCanceledException($"The call of {service}/{method} was cancelled.", e, ct);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private HttpRequestMessage NewRequest(string service, string method, IMessage request)
    {
        var content = new ByteArrayContent(GrpcMessage.Frame(request, _maximumMessageSize));
        content.Headers.ContentType = ContentType;
        var message = new HttpRequestMessage(HttpMethod.Post, _methods.GetOrAdd((service, method), NewUri))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        message.Headers.TryAddWithoutValidation("te", "trailers");
        return message;
    }

    private Uri NewUri((string Service, string Method) call) => new($"http://{Address}/{call.Service}/{call.Method}");

    private async Task<byte[]?> ReadMessageAsync(HttpResponseMessage response, CancellationToken ct)
    {
        Stream stream = await response.Content.ReadAsStreamAsync(ct).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            byte[] prefix = new byte[GrpcMessage.PrefixSize];
            int read = await stream.ReadAtLeastAsync(prefix, prefix.Length, throwOnEndOfStream: false, ct).ConfigureAwait(false);
            if (read == 0)
            {
                return null;
            }

            if (read < prefix.Length)
            {
                throw new RpcException(StatusCode.Internal, $"The answer of the engine at {Address} ends inside a message.");
            }

            byte[] body = new byte[GrpcMessage.ReadPrefix(prefix, _maximumMessageSize)];
            if (await stream.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, ct).ConfigureAwait(false) < body.Length)
            {
                throw new RpcException(StatusCode.Internal, $"The answer of the engine at {Address} ends inside a message.");
            }

            if (await stream.ReadAsync(prefix, ct).ConfigureAwait(false) != 0)
            {
                throw new RpcException(StatusCode.Internal, $"The engine at {Address} answered with more than one message.");
            }

            return body;
        }
    }
}
