using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>An engine that asks mocks.</summary>
internal sealed class MockMonitor(IMocks mocks) : IMonitor
{
    private readonly List<Resource> _resources = [];
    private readonly ConcurrentDictionary<string, Struct> _registered = new();

    public ImmutableArray<Resource> GetResources()
    {
        lock (_resources)
        {
            return [.. _resources];
        }
    }

    public Task<DeploymentInfo?> GetDeploymentInfoAsync() => Task.FromResult<DeploymentInfo?>(null);

    /// <summary>Everything but output values, so that tests see plain inputs.</summary>
    public Task<bool> SupportsFeatureAsync(string id) => Task.FromResult(id != "outputValues");

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
        {
            var urn = request.Args.Fields["urn"].StringValue;
            return _registered.TryGetValue(urn, out var found)
                ? new ResourceInvokeResponse { Return = found }
                : throw new InvalidOperationException($"No resource with the URN {urn} is registered.");
        }

        return new ResourceInvokeResponse { Return = await CallAsync(request.Tok, request.Args, request.Provider).ConfigureAwait(false) };
    }

    public async Task<CallResponse> CallAsync(ResourceCallRequest request)
        => new() { Return = await CallAsync(request.Tok, request.Args, request.Provider).ConfigureAwait(false) };

    public async Task<ReadResourceResponse> ReadResourceAsync(Resource resource, ReadResourceRequest request)
    {
        var (urn, _, state) = await NewResourceAsync(resource, request.Type, request.Name, request.Parent, request.Properties, request.Provider, request.Id)
            .ConfigureAwait(false);
        return new ReadResourceResponse { Urn = urn, Properties = state };
    }

    public async Task<RegisterResourceResponse> RegisterResourceAsync(Resource resource, RegisterResourceRequest request)
    {
        if (request.Type == Stack.TypeToken)
        {
            Add(resource);
            return new RegisterResourceResponse { Urn = NewUrn(request.Parent, request.Type, request.Name), Object = new Struct() };
        }

        var (urn, id, state) = await NewResourceAsync(resource, request.Type, request.Name, request.Parent, request.Object, request.Provider, request.ImportId)
            .ConfigureAwait(false);
        return new RegisterResourceResponse { Urn = urn, Id = id, Object = state };
    }

    public async Task RegisterResourceOutputsAsync(RegisterResourceOutputsRequest request)
    {
        var outputs = ImmutableDictionary.CreateBuilder<string, Output<object?>>();
        foreach (var (name, value) in request.Outputs.Fields)
        {
            outputs.Add(name, new Output<object?>(ValueConverter.Convert<object?>(name, value)));
        }

        await mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(request.Urn, outputs.ToImmutable())).ConfigureAwait(false);
    }

    public Task<RegisterPackageResponse> RegisterPackageAsync(Pulumirpc.RegisterPackageRequest request)
        => Task.FromResult(new RegisterPackageResponse { Ref = $"{request.Name}-{request.Version}" });

    public Task RegisterStackTransformAsync(Callback callback) => throw NoCallbacks("Transforms");

    public Task RegisterStackInvokeTransformAsync(Callback callback) => throw NoCallbacks("Transforms of functions");

    public Task RegisterResourceHookAsync(RegisterResourceHookRequest request) => Task.CompletedTask;

    public Task SignalAndWaitForShutdownAsync() => Task.CompletedTask;

    private static NotSupportedException NoCallbacks(string what) => new($"{what} are called by the engine, which a test with mocks has not.");

    private static string NewUrn(string parent, string type, string name)
    {
        var deployment = Deployment.InternalInstance;
        var prefix = parent.Length == 0 ? $"urn:pulumi:{deployment.StackName}::{deployment.ProjectName}::" : Urn.PrefixOfChildren(parent);
        return $"{prefix}{type}::{name}";
    }

    /// <summary>The properties with known values.</summary>
    private static ImmutableDictionary<string, object> ToDictionary(Struct fields)
    {
        var builder = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in fields.Fields)
        {
            var data = ValueConverter.Convert<object?>(name, value);
            if (data is { IsKnown: true, Value: not null })
            {
                builder.Add(name, data.Value);
            }
        }

        return builder.ToImmutable();
    }

    private static async Task<Struct> SerializeAsync(object? state, string what)
    {
        var value = await new Serializer(keepResources: true).SerializeAsync(state).ConfigureAwait(false);
        return value.KindCase switch
        {
            Value.KindOneofCase.StructValue => value.StructValue,
            Value.KindOneofCase.NullValue => new Struct(),
            _ => throw new InvalidOperationException($"The mocks answered {what} with a {state!.GetType().FullName}; it must be a dictionary or an args object."),
        };
    }

    private async Task<Struct> CallAsync(string token, Struct args, string provider)
    {
        var result = await mocks.CallAsync(new MockCallArgs { Token = token, Args = ToDictionary(args), Provider = provider }).ConfigureAwait(false);
        return await SerializeAsync(result, token).ConfigureAwait(false);
    }

    private async Task<(string Urn, string Id, Struct State)> NewResourceAsync(
        Resource resource, string type, string name, string parent, Struct inputs, string provider, string givenId)
    {
        Add(resource);
        var (id, state) = await mocks.NewResourceAsync(new MockResourceArgs
        {
            Type = type,
            Name = name,
            Inputs = ToDictionary(inputs),
            Provider = provider,
            Id = givenId,
        }).ConfigureAwait(false);
        var urn = NewUrn(parent, type, name);
        var serialized = await SerializeAsync(state, $"{type} '{name}'").ConfigureAwait(false);
        _registered[urn] = new Struct
        {
            Fields = { ["urn"] = Value.ForString(urn), ["id"] = Value.ForString(id ?? givenId), ["state"] = Value.ForStruct(serialized) },
        };
        return (urn, id ?? givenId, serialized);
    }

    private void Add(Resource resource)
    {
        lock (_resources)
        {
            _resources.Add(resource);
        }
    }
}
