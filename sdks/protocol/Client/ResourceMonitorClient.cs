using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Protocol;

/// <summary>The calls that a program makes to register its resources.</summary>
public sealed class ResourceMonitorClient(GrpcChannel channel)
{
    /// <summary>The full name of the service.</summary>
    public const string Service = "pulumirpc.ResourceMonitor";

    /// <summary>Asks for the deployment: project, stack, configuration, and what the engine can do. Older engines do not know this call.</summary>
    public Task<DeploymentInfo> GetDeploymentInfoAsync(Empty request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "GetDeploymentInfo", request, DeploymentInfo.Parser, ct);

    /// <summary>Asks whether the engine knows a feature.</summary>
    public Task<SupportsFeatureResponse> SupportsFeatureAsync(SupportsFeatureRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "SupportsFeature", request, SupportsFeatureResponse.Parser, ct);

    /// <summary>Calls a provider's function.</summary>
    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "Invoke", request, ResourceInvokeResponse.Parser, ct);

    /// <summary>Calls a method of a resource.</summary>
    public Task<CallResponse> CallAsync(ResourceCallRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "Call", request, CallResponse.Parser, ct);

    /// <summary>Reads a resource that exists already.</summary>
    public Task<ReadResourceResponse> ReadResourceAsync(ReadResourceRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "ReadResource", request, ReadResourceResponse.Parser, ct);

    /// <summary>Registers a resource and gives its outputs.</summary>
    public Task<RegisterResourceResponse> RegisterResourceAsync(RegisterResourceRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "RegisterResource", request, RegisterResourceResponse.Parser, ct);

    /// <summary>Tells the outputs of a component or of the stack.</summary>
    public Task<Empty> RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "RegisterResourceOutputs", request, Empty.Parser, ct);

    /// <summary>Registers a transform for all later resources.</summary>
    public Task<Empty> RegisterStackTransformAsync(Callback request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "RegisterStackTransform", request, Empty.Parser, ct);

    /// <summary>Registers a transform for all later invokes.</summary>
    public Task<Empty> RegisterStackInvokeTransformAsync(Callback request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "RegisterStackInvokeTransform", request, Empty.Parser, ct);

    /// <summary>Registers a hook that resources can bind to.</summary>
    public Task<Empty> RegisterResourceHookAsync(RegisterResourceHookRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "RegisterResourceHook", request, Empty.Parser, ct);

    /// <summary>Registers a hook that runs after a failed step.</summary>
    public Task<Empty> RegisterErrorHookAsync(RegisterErrorHookRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "RegisterErrorHook", request, Empty.Parser, ct);

    /// <summary>Registers a parameterised package and gives the reference that stands for it.</summary>
    public Task<RegisterPackageResponse> RegisterPackageAsync(RegisterPackageRequest request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "RegisterPackage", request, RegisterPackageResponse.Parser, ct);

    /// <summary>Tells that the program is done, and waits until the engine is.</summary>
    public Task<Empty> SignalAndWaitForShutdownAsync(Empty request, CancellationToken ct = default) =>
        channel.UnaryAsync(Service, "SignalAndWaitForShutdown", request, Empty.Parser, ct);
}
