using System.Collections.Concurrent;
using Pulumirpc;

namespace Pulumi;

/// <summary>What the engine can do: asked at once of new engines, and one by one of old ones.</summary>
internal sealed class Features
{
    private readonly IMonitor _monitor;
    private readonly Task<DeploymentInfo?> _info;
    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _asked = new();

    public Features(IMonitor monitor)
    {
        _monitor = monitor;
        _info = monitor.GetDeploymentInfoAsync();
    }

    public ValueTask<bool> ResourceReferencesAsync() => HasAsync("resourceReferences", ResourceMonitorFeature.ResourceReferences);

    public ValueTask<bool> OutputValuesAsync() => HasAsync("outputValues", ResourceMonitorFeature.OutputValues);

    public ValueTask<bool> AliasSpecsAsync() => HasAsync("aliasSpecs", ResourceMonitorFeature.AliasSpecs);

    public ValueTask<bool> DeletedWithAsync() => HasAsync("deletedWith", ResourceMonitorFeature.DeletedWith);

    public ValueTask<bool> TransformsAsync() => HasAsync("transforms", ResourceMonitorFeature.Transforms);

    public ValueTask<bool> InvokeTransformsAsync() => HasAsync("invokeTransforms", ResourceMonitorFeature.InvokeTransforms);

    public ValueTask<bool> ParameterizationAsync() => HasAsync("parameterization", ResourceMonitorFeature.Parameterization);

    public ValueTask<bool> ResourceHooksAsync() => HasAsync("resourceHooks", ResourceMonitorFeature.ResourceHooks);

    public ValueTask<bool> InvokeDependsOnAsync() => HasAsync("invokeDependsOn", ResourceMonitorFeature.InvokeDependsOn);

    public ValueTask<bool> InvokeParentAsync() => HasAsync("invokeParent", ResourceMonitorFeature.InvokeParent);

    private async ValueTask<bool> HasAsync(string id, ResourceMonitorFeature feature)
    {
        var info = await _info.ConfigureAwait(false);
        return info is not null
            ? info.SupportedFeatures.Contains(feature)
            : await _asked.GetOrAdd(id, static (i, monitor) => new Lazy<Task<bool>>(() => monitor.SupportsFeatureAsync(i)), _monitor).Value.ConfigureAwait(false);
    }
}
