using System.Collections.Concurrent;
using Google.Protobuf.WellKnownTypes;
using Pulumirpc;

namespace Pulumi.Tests.Fakes;

/// <summary>An engine in this process: it echoes inputs as outputs, later, on another thread.</summary>
internal sealed class FakeMonitor : IMonitor
{
    private readonly ConcurrentQueue<RegisterResourceRequest> _registrations = new();
    private readonly ConcurrentQueue<RegisterResourceOutputsRequest> _outputs = new();
    private readonly ConcurrentQueue<ResourceInvokeRequest> _invokes = new();
    private readonly ConcurrentQueue<ReadResourceRequest> _reads = new();
    private readonly ConcurrentQueue<ResourceCallRequest> _calls = new();
    private readonly ConcurrentQueue<Pulumirpc.RegisterPackageRequest> _packages = new();
    private readonly ConcurrentQueue<Callback> _invokeTransforms = new();
    private readonly ConcurrentQueue<RegisterResourceHookRequest> _hooks = new();
    private readonly ConcurrentQueue<string> _asked = new();

    /// <summary>Null for an engine that does not know GetDeploymentInfo.</summary>
    public IReadOnlyList<ResourceMonitorFeature>? KnownFeatures { get; init; } = System.Enum.GetValues<ResourceMonitorFeature>();

    public Func<string, bool> Supports { get; init; } = _ => true;

    public Func<RegisterResourceRequest, Task<RegisterResourceResponse>>? OnRegister { get; init; }

    public Func<ResourceInvokeRequest, ResourceInvokeResponse> OnInvoke { get; init; } = request => new() { Return = request.Args };

    public Func<ResourceCallRequest, CallResponse> OnCall { get; init; } = request => new() { Return = request.Args };

    public IReadOnlyList<RegisterResourceRequest> Registrations => [.. _registrations];

    public IReadOnlyList<RegisterResourceOutputsRequest> Outputs => [.. _outputs];

    public IReadOnlyList<ResourceInvokeRequest> Invokes => [.. _invokes];

    public IReadOnlyList<ReadResourceRequest> Reads => [.. _reads];

    public IReadOnlyList<ResourceCallRequest> Calls => [.. _calls];

    public IReadOnlyList<Pulumirpc.RegisterPackageRequest> Packages => [.. _packages];

    public IReadOnlyList<Callback> InvokeTransforms => [.. _invokeTransforms];

    public IReadOnlyList<RegisterResourceHookRequest> Hooks => [.. _hooks];

    public IReadOnlyList<string> AskedFeatures => [.. _asked];

    public bool IsShutDown { get; private set; }

    public RegisterResourceRequest this[string name] => _registrations.Single(request => request.Name == name);

    public Task<DeploymentInfo?> GetDeploymentInfoAsync()
        => Task.FromResult(KnownFeatures is null ? null : new DeploymentInfo { SupportedFeatures = { KnownFeatures } });

    public Task<bool> SupportsFeatureAsync(string id)
    {
        _asked.Enqueue(id);
        return Task.FromResult(Supports(id));
    }

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        _registrations.Enqueue(request);
        await Task.Yield();
        return OnRegister is not null && request.Type != Stack.TypeToken ? await OnRegister(request) : Echo(request);
    }

    public static RegisterResourceResponse Echo(RegisterResourceRequest request) => new()
    {
        Urn = UrnOf(request),
        Id = request.Custom ? $"{request.Name}-id" : "",
        Object = request.Object,
    };

    public static string UrnOf(RegisterResourceRequest request)
        => (request.Parent.Length == 0 ? "urn:pulumi:stack::project::" : Urn.PrefixOfChildren(request.Parent)) + $"{request.Type}::{request.Name}";

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        _invokes.Enqueue(request);
        await Task.Yield();
        return OnInvoke(request);
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request)
    {
        _calls.Enqueue(request);
        await Task.Yield();
        return OnCall(request);
    }

    public Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        _reads.Enqueue(request);
        return Task.FromResult(new ReadResourceResponse
        {
            Urn = $"urn:pulumi:stack::project::{request.Type}::{request.Name}",
            Properties = new Struct { Fields = { ["name"] = Value.ForString("read") } },
        });
    }

    public Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        _outputs.Enqueue(request);
        return Task.CompletedTask;
    }

    public Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request)
    {
        _packages.Enqueue(request);
        return Task.FromResult(new RegisterPackageResponse { Ref = $"ref-{_packages.Count}" });
    }

    public Task RegisterStackTransformAsync(Callback callback) => Task.CompletedTask;

    public Task RegisterStackInvokeTransformAsync(Callback callback)
    {
        _invokeTransforms.Enqueue(callback);
        return Task.CompletedTask;
    }

    public Task RegisterResourceHookAsync(RegisterResourceHookRequest request)
    {
        _hooks.Enqueue(request);
        return Task.CompletedTask;
    }

    public Task SignalAndWaitForShutdownAsync()
    {
        IsShutDown = true;
        return Task.CompletedTask;
    }
}
