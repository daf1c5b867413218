using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Pulumi.Protocol;
using Pulumirpc;

namespace Pulumi.Callbacks;

/// <summary>Serves the functions of this program that the engine calls, on a free loopback port.</summary>
internal sealed class CallbackServer : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, CallbackFunction> _functions = new();
    private readonly ExecutionContext? _context;
    private readonly KestrelServer _kestrel;

    /// <param name="context">The context of the deployment, in which the functions must run.</param>
    private CallbackServer(ExecutionContext? context)
    {
        _context = context;
        var options = new KestrelServerOptions { AddServerHeader = false };
        options.Limits.MaxRequestBodySize = null;
        options.Limits.MinRequestBodyDataRate = null;
        options.Limits.MinResponseDataRate = null;
        options.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2);
        var transport = new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance);
        _kestrel = new KestrelServer(Options.Create(options), transport, NullLoggerFactory.Instance);
    }

    /// <summary>Where the server listens, as <c>host:port</c>.</summary>
    public string Address { get; private set; } = "";

    public static async Task<CallbackServer> StartAsync(ExecutionContext? context)
    {
        var server = new CallbackServer(context);
        await server._kestrel.StartAsync(new CallbackApplication(server.InvokeAsync), CancellationToken.None).ConfigureAwait(false);
        server.Address = new Uri(server._kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First()).Authority;
        return server;
    }

    /// <summary>Makes a function callable.</summary>
    /// <returns>How the engine calls it.</returns>
    public Callback Add(CallbackFunction function)
    {
        var token = Guid.NewGuid().ToString();
        _functions[token] = function;
        return new Callback { Target = Address, Token = token };
    }

    public async ValueTask DisposeAsync()
    {
        await _kestrel.StopAsync(new CancellationToken(canceled: true)).ConfigureAwait(false);
        _kestrel.Dispose();
    }

    private async Task<IMessage> InvokeAsync(CallbackInvokeRequest request, CancellationToken cancellationToken)
    {
        if (!_functions.TryGetValue(request.Token, out var function))
        {
            throw new RpcException(StatusCode.InvalidArgument, $"The program has no function with the token '{request.Token}'.");
        }

        Task<IMessage>? call = null;
        if (_context is null)
        {
            call = function(request.Request, cancellationToken);
        }
        else
        {
            ExecutionContext.Run(_context, _ => call = function(request.Request, cancellationToken), null);
        }

        var response = await call!.ConfigureAwait(false);
        return new CallbackInvokeResponse { Response = response.ToByteString() };
    }
}
