using Google.Protobuf.Collections;
using Pulumirpc;

namespace Pulumi.Callbacks;

/// <summary>Names the hooks of a resource for the engine, once it knows them.</summary>
internal static class HookBinding
{
    public static async Task<RegisterResourceRequest.Types.ResourceHooksBinding> WriteAsync(ResourceHookBinding hooks)
    {
        var binding = new RegisterResourceRequest.Types.ResourceHooksBinding();
        await AddAsync(hooks.BeforeCreate, binding.BeforeCreate).ConfigureAwait(false);
        await AddAsync(hooks.AfterCreate, binding.AfterCreate).ConfigureAwait(false);
        await AddAsync(hooks.BeforeUpdate, binding.BeforeUpdate).ConfigureAwait(false);
        await AddAsync(hooks.AfterUpdate, binding.AfterUpdate).ConfigureAwait(false);
        await AddAsync(hooks.BeforeDelete, binding.BeforeDelete).ConfigureAwait(false);
        await AddAsync(hooks.AfterDelete, binding.AfterDelete).ConfigureAwait(false);
        return binding;
    }

    /// <summary>Stands for hooks that are registered already, so that a transform can pass them on.</summary>
    public static ResourceHookBinding Read(RegisterResourceRequest.Types.ResourceHooksBinding? sent) => sent is null ? new() : new()
    {
        BeforeCreate = Read(sent.BeforeCreate),
        AfterCreate = Read(sent.AfterCreate),
        BeforeUpdate = Read(sent.BeforeUpdate),
        AfterUpdate = Read(sent.AfterUpdate),
        BeforeDelete = Read(sent.BeforeDelete),
        AfterDelete = Read(sent.AfterDelete),
    };

    private static List<ResourceHook> Read(RepeatedField<string> names)
        => [.. names.Select(name => new ResourceHook(name, (_, _) => Task.CompletedTask, new ResourceHookOptions(), Task.CompletedTask))];

    private static async Task AddAsync(List<ResourceHook> hooks, RepeatedField<string> names)
    {
        foreach (var hook in hooks)
        {
            await hook.Registered.ConfigureAwait(false);
            names.Add(hook.Name);
        }
    }
}
