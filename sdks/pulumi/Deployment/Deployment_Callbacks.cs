using Pulumi.Callbacks;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    private readonly Lock _callbacksLock = new();
    private Task<CallbackServer>? _callbacks;

    internal Task RegisterResourceHookAsync(ResourceHook hook)
    {
        var registered = SendAsync();
        Runner.Track(registered);
        return registered;

        async Task SendAsync()
        {
            if (!await Features.ResourceHooksAsync().ConfigureAwait(false))
            {
                throw new RunException($"The hook '{hook.Name}' needs an engine that knows resource hooks. Update the Pulumi CLI.");
            }

            var server = await GetCallbacksAsync().ConfigureAwait(false);
            await Monitor.RegisterResourceHookAsync(new RegisterResourceHookRequest
            {
                Name = hook.Name,
                Callback = server.Add(TransformCallback.Wrap(hook)),
                OnDryRun = hook.Options.OnDryRun ?? false,
            }).ConfigureAwait(false);
        }
    }

    internal void RegisterInvokeTransform(InvokeTransform transform)
    {
        ArgumentNullException.ThrowIfNull(transform);
        Runner.Track(SendAsync());

        async Task SendAsync()
        {
            if (!await Features.InvokeTransformsAsync().ConfigureAwait(false))
            {
                throw new RunException("Transforms of function calls need a newer engine. Update the Pulumi CLI.");
            }

            var server = await GetCallbacksAsync().ConfigureAwait(false);
            await Monitor.RegisterStackInvokeTransformAsync(server.Add(TransformCallback.Wrap(transform))).ConfigureAwait(false);
        }
    }

    private async ValueTask AddCallbacksAsync(ResourceOptions options, RegisterResourceRequest request)
    {
        if (options.ResourceTransforms.Count > 0)
        {
            if (!await Features.TransformsAsync().ConfigureAwait(false))
            {
                throw new RunException("The option 'ResourceTransforms' needs a newer engine. Update the Pulumi CLI.");
            }

            var server = await GetCallbacksAsync().ConfigureAwait(false);
            request.Transforms.AddRange(options.ResourceTransforms.Select(transform => server.Add(TransformCallback.Wrap(transform))));
        }

        if (!options.Hooks.IsEmpty)
        {
            request.Hooks = await HookBinding.WriteAsync(options.Hooks).ConfigureAwait(false);
        }
    }

    /// <summary>Starts the server with the first function that the engine may call: most programs have none.</summary>
    private Task<CallbackServer> GetCallbacksAsync()
    {
        lock (_callbacksLock)
        {
            return _callbacks ??= CallbackServer.StartAsync(ExecutionContext.Capture());
        }
    }

    private async ValueTask StopCallbacksAsync()
    {
        if (_callbacks is { IsCompletedSuccessfully: true } server)
        {
            await server.Result.DisposeAsync().ConfigureAwait(false);
        }
    }
}
