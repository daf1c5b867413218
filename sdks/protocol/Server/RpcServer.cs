using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Google.Protobuf;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Pulumi.Protocol;

/// <summary>Serves unary gRPC over HTTP/2 without TLS on a free loopback port.</summary>
/// <remarks>Kestrel runs without host, container, middleware and logging: the server must be up before a program can start.</remarks>
public sealed class RpcServer : IAsyncDisposable
{
    private readonly Dictionary<string, RpcMethod> _methods = new(StringComparer.Ordinal);
    private readonly int _maximumMessageSize;
    private Socket? _socket;
    private KestrelServer? _kestrel;
    private Task _starting = Task.CompletedTask;
    private Task? _stopping;
    private bool _inProcess;

    /// <summary>Makes a server; nothing listens before <see cref="StartAsync"/>.</summary>
    /// <param name="maximumMessageSize">The largest message in bytes, each way.</param>
    public RpcServer(int maximumMessageSize = GrpcMessage.MaximumSize) => _maximumMessageSize = maximumMessageSize;

    /// <summary>Where the server listens, as <c>127.0.0.1:port</c>.</summary>
    /// <exception cref="InvalidOperationException">The server has not started.</exception>
    public string Address { get => field ?? throw new InvalidOperationException("The server has not started."); private set; }

    /// <summary>Calls wait for this before they are answered, so that a client may start before the methods are known.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Called when something connects that does not speak gRPC.</summary>
    public Action OnGarbage { get; set; } = () => { };

    /// <summary>Answers <paramref name="method"/> of <paramref name="service"/> with <paramref name="handler"/>.</summary>
    /// <remarks>A handler that throws <see cref="RpcException"/> ends the call with that status, and with another exception as <see cref="StatusCode.Unknown"/>.</remarks>
    public RpcServer Map<TRequest, TResponse>(
        string service, string method, MessageParser<TRequest> parser, Func<TRequest, CancellationToken, Task<TResponse>> handler)
        where TRequest : IMessage<TRequest>
        where TResponse : IMessage<TResponse>
    {
        ArgumentNullException.ThrowIfNull(parser);
        ArgumentNullException.ThrowIfNull(handler);
        _methods.Add($"/{service}/{method}", async (body, ct) => await handler(parser.ParseFrom(body), ct).ConfigureAwait(false));
        return this;
    }

    /// <summary>Starts to listen.</summary>
    /// <remarks><see cref="Address"/> is known at once: clients that connect before the task has ended wait in the socket's queue.</remarks>
    public Task StartAsync(CancellationToken ct = default)
    {
        _socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        _socket.Listen();
        var bound = (IPEndPoint)_socket.LocalEndPoint!;
        Address = bound.ToString();
        return _starting = Task.Run(() => ListenAsync(_socket, bound, ct), CancellationToken.None);
    }

    /// <summary>Lets channels of this process call the methods without a connection; no port is opened.</summary>
    public void StartInProcess()
    {
        Address = InProcessServers.Add(this);
        _inProcess = true;
    }

    /// <summary>Stops at once: running calls are broken off. A second call waits for the same end.</summary>
    public ValueTask DisposeAsync() => new(_stopping ??= Task.Run(StopAsync));

    /// <summary>Calls the method at a path, and tells a failure as a status.</summary>
    internal async Task<RpcAnswer> AnswerAsync(string path, ReadOnlySequence<byte> body, CancellationToken ct)
    {
        try
        {
            await Gate.ConfigureAwait(false);
            GrpcMessage.CheckSize((uint)body.Length, _maximumMessageSize);
            return RpcAnswer.Of(await Find(path)(body, ct).ConfigureAwait(false));
        }
        catch (Exception e)
        {
            return RpcAnswer.Of(e);
        }
    }

    /// <summary>The method at a path.</summary>
    /// <exception cref="RpcException">There is none.</exception>
    internal RpcMethod Find(string path) => _methods.TryGetValue(path, out RpcMethod? method)
        ? method
        : throw new RpcException(StatusCode.Unimplemented, $"{path.TrimStart('/')} is not known here.");

    private async Task StopAsync()
    {
        if (_inProcess)
        {
            InProcessServers.Remove(Address);
        }

        // Kestrel does not bear to be stopped while it starts.
        await _starting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_kestrel is { } kestrel)
        {
            _kestrel = null;
            await kestrel.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
            kestrel.Dispose();
        }

        _socket?.Dispose();
    }

    private async Task ListenAsync(Socket socket, IPEndPoint bound, CancellationToken ct)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, AllowSynchronousIO = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Limits.KeepAliveTimeout = TimeSpan.FromHours(24);
        options.Limits.Http2.MaxStreamsPerConnection = 1000;
        options.Limits.Http2.InitialConnectionWindowSize = 8 * 1024 * 1024;
        options.Limits.Http2.InitialStreamWindowSize = 1024 * 1024;
        options.Listen(bound, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.Use(next => connection => PrefaceCheck.RunAsync(connection, next, () => OnGarbage()));
        });

        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions { CreateBoundListenSocket = _ => socket }), NullLoggerFactory.Instance);
        _kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
        await _kestrel.StartAsync(new RpcApplication(this, _maximumMessageSize), ct).ConfigureAwait(false);
    }
}
