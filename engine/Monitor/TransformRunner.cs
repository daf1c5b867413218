using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf;
using Pulumi.Protocol;
using Pulumirpc;

namespace CalicoAci.Engine.Monitor;

/// <summary>Runs the functions by which a program changes what it registers: those of a resource, then those of its parents, then those of the stack.</summary>
internal sealed class TransformRunner : IDisposable
{
    private const string Service = "pulumirpc.Callbacks";

    private readonly ConcurrentDictionary<string, Lazy<GrpcChannel>> _channels = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ImmutableArray<Callback>> _inherited = new(StringComparer.Ordinal);
    private ImmutableArray<Callback> _stack = [];
    private ImmutableArray<Callback> _invokes = [];

    /// <summary>Adds a transform of the whole stack.</summary>
    public void AddStackTransform(Callback callback) => ImmutableInterlocked.Update(ref _stack, list => list.Add(callback));

    /// <summary>Adds a transform of all look-ups.</summary>
    public void AddInvokeTransform(Callback callback) => ImmutableInterlocked.Update(ref _invokes, list => list.Add(callback));

    /// <summary>Gives the registration as its transforms leave it.</summary>
    public async Task<RegisterResourceRequest> ApplyAsync(RegisterResourceRequest request, CancellationToken ct)
    {
        foreach (Callback callback in (ImmutableArray<Callback>)[.. Inherited(request), .. _stack])
        {
            var change = new TransformRequest
            {
                Type = request.Type,
                Name = request.Name,
                Custom = request.Custom,
                Parent = request.Parent,
                Properties = request.Object ?? new(),
                Options = TransformOptions.Of(request),
            };
            TransformResponse response = TransformResponse.Parser.ParseFrom(await CallAsync(callback, change, ct).ConfigureAwait(false));
            request.Object = response.Properties ?? request.Object;
            if (response.Options is { } options)
            {
                TransformOptions.Apply(options, request);
            }
        }

        return request;
    }

    /// <summary>Gives the look-up as the transforms leave it.</summary>
    public async Task<ResourceInvokeRequest> ApplyAsync(ResourceInvokeRequest request, CancellationToken ct)
    {
        foreach (Callback callback in _invokes)
        {
            var change = new TransformInvokeRequest
            {
                Token = request.Tok,
                Args = request.Args ?? new(),
                Options = new TransformInvokeOptions { Provider = request.Provider, Version = request.Version, PluginDownloadUrl = request.PluginDownloadURL },
            };
            TransformInvokeResponse response = TransformInvokeResponse.Parser.ParseFrom(await CallAsync(callback, change, ct).ConfigureAwait(false));
            request.Args = response.Args ?? request.Args;
            if (response.Options is { } options)
            {
                (request.Provider, request.Version, request.PluginDownloadURL) = (options.Provider, options.Version, options.PluginDownloadUrl);
            }
        }

        return request;
    }

    /// <summary>Remembers the transforms of a component for its children.</summary>
    public void Remember(string urn, RegisterResourceRequest request)
    {
        if (!request.Custom && Inherited(request) is { IsEmpty: false } callbacks)
        {
            _inherited[urn] = callbacks;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (Lazy<GrpcChannel> channel in _channels.Values)
        {
            channel.Value.Dispose();
        }
    }

    private ImmutableArray<Callback> Inherited(RegisterResourceRequest request) =>
        _inherited.TryGetValue(request.Parent, out ImmutableArray<Callback> parents) ? [.. request.Transforms, .. parents]
        : request.Transforms.Count == 0 ? []
        : [.. request.Transforms];

    private async Task<ByteString> CallAsync(Callback callback, IMessage request, CancellationToken ct)
    {
        GrpcChannel channel = _channels.GetOrAdd(callback.Target, static target => new Lazy<GrpcChannel>(() => new GrpcChannel(target))).Value;
        CallbackInvokeResponse response = await channel.UnaryAsync(
            Service, "Invoke", new CallbackInvokeRequest { Token = callback.Token, Request = request.ToByteString() }, CallbackInvokeResponse.Parser, ct).ConfigureAwait(false);
        return response.Response;
    }
}
