using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    private readonly Task<IAsyncDisposable>? _callbacks = null;

    internal Task RegisterResourceHookAsync(ResourceHook hook) => throw new NotImplementedException();

    internal void RegisterInvokeTransform(InvokeTransform transform) => throw new NotImplementedException();

    private ValueTask AddCallbacksAsync(ResourceOptions options, RegisterResourceRequest request) => default;
}
