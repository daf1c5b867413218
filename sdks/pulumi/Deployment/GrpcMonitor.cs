using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumirpc;

namespace Pulumi;

/// <summary>The monitor of an engine in another process.</summary>
internal sealed class GrpcMonitor(GrpcChannel channel) : IMonitor
{
    private readonly ResourceMonitorClient _client = new(channel);

    public async Task<DeploymentInfo?> GetDeploymentInfoAsync()
    {
        try
        {
            return await _client.GetDeploymentInfoAsync(new Empty()).ConfigureAwait(false);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            return null;
        }
    }

    public async Task<bool> SupportsFeatureAsync(string id)
        => (await _client.SupportsFeatureAsync(new SupportsFeatureRequest { Id = id }).ConfigureAwait(false)).HasSupport;

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) => _client.InvokeAsync(request);

    public Task<CallResponse> CallAsync(ResourceCallRequest request) => _client.CallAsync(request);

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request) => _client.ReadResourceAsync(request);

    public Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
        => _client.RegisterResourceAsync(request);

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request) => _client.RegisterResourceOutputsAsync(request);

    public Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request) => _client.RegisterPackageAsync(request);

    public Task RegisterStackTransformAsync(Callback callback) => _client.RegisterStackTransformAsync(callback);

    public Task RegisterStackInvokeTransformAsync(Callback callback) => _client.RegisterStackInvokeTransformAsync(callback);

    public Task RegisterResourceHookAsync(RegisterResourceHookRequest request) => _client.RegisterResourceHookAsync(request);

    public async Task SignalAndWaitForShutdownAsync()
    {
        try
        {
            await _client.SignalAndWaitForShutdownAsync(new Empty()).ConfigureAwait(false);
        }
        catch (RpcException e) when (e.StatusCode == StatusCode.Unimplemented)
        {
            // Engines without the call end by themselves when the program does.
        }
    }
}
