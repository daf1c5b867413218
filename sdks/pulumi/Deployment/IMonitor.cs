using Pulumirpc;

namespace Pulumi;

/// <summary>The engine's side of resources, as a deployment sees it.</summary>
internal interface IMonitor
{
    /// <summary>Null where the engine does not know the call.</summary>
    Task<DeploymentInfo?> GetDeploymentInfoAsync();

    Task<bool> SupportsFeatureAsync(string id);

    Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request);

    Task<CallResponse> CallAsync(ResourceCallRequest request);

    Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request);

    Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request);

    Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request);

    Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request);

    Task RegisterStackTransformAsync(Callback callback);

    Task RegisterStackInvokeTransformAsync(Callback callback);

    Task RegisterResourceHookAsync(RegisterResourceHookRequest request);

    /// <summary>Tells that no further registration comes, and waits until the engine needs this process no more.</summary>
    Task SignalAndWaitForShutdownAsync();
}
