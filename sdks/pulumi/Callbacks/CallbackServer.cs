using System.Collections.Concurrent;
using Google.Protobuf;
using Pulumi.Protocol;
using Pulumirpc;

namespace Pulumi.Callbacks;

/// <summary>Serves the functions of this program that the engine calls, on a free loopback port.</summary>
internal sealed class CallbackServer : IAsyncDisposable
{
    private const string Service = "pulumirpc.Callbacks";

    private readonly ConcurrentDictionary<string, CallbackFunction> _functions = new();
    private readonly ExecutionContext? _context;
    private readonly RpcServer _server = new();

    /// <param name="context">The context of the deployment, in which the functions must run.</param>
    private CallbackServer(ExecutionContext? context)
    {
        _context = context;
        _server.Map(Service, "Invoke", CallbackInvokeRequest.Parser, InvokeAsync);
    }

    public static async Task<CallbackServer> StartAsync(ExecutionContext? context)
    {
        var server = new CallbackServer(context);
        await server._server.StartAsync().ConfigureAwait(false);
        return server;
    }

    /// <summary>Makes a function callable.</summary>
    /// <returns>How the engine calls it.</returns>
    public Callback Add(CallbackFunction function)
    {
        var token = Guid.NewGuid().ToString();
        _functions[token] = function;
        return new Callback { Target = _server.Address, Token = token };
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<CallbackInvokeResponse> InvokeAsync(CallbackInvokeRequest request, CancellationToken cancellationToken)
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
