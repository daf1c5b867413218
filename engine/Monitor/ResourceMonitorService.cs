using CalicoAci.Engine.Model;
using CalicoAci.Engine.Projects;
using CalicoAci.Engine.PropertyValues;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumirpc;

namespace CalicoAci.Engine.Monitor;

/// <summary>Serves the calls by which a program registers its resources.</summary>
/// <param name="info">What the program may ask about the deployment.</param>
/// <param name="state">Takes the registrations.</param>
/// <param name="lookups">Answers look-ups.</param>
/// <param name="mask">Hides secrets.</param>
/// <param name="transforms">Runs the program's transforms.</param>
internal sealed class ResourceMonitorService(
    DeploymentInfo info, DeploymentState state, LookupLog lookups, SecretMask mask, TransformRunner transforms)
{
    private static readonly (string Name, ResourceMonitorFeature Feature)[] Features =
    [
        ("secrets", ResourceMonitorFeature.Secrets),
        ("resourceReferences", ResourceMonitorFeature.ResourceReferences),
        ("outputValues", ResourceMonitorFeature.OutputValues),
        ("aliasSpecs", ResourceMonitorFeature.AliasSpecs),
        ("deletedWith", ResourceMonitorFeature.DeletedWith),
        ("transforms", ResourceMonitorFeature.Transforms),
        ("invokeTransforms", ResourceMonitorFeature.InvokeTransforms),
        ("parameterization", ResourceMonitorFeature.Parameterization),
        ("invokeDependsOn", ResourceMonitorFeature.InvokeDependsOn),
    ];

    private int _open;
    private int _packages;

    /// <summary>How many calls the program waits for.</summary>
    public int OpenCalls => Volatile.Read(ref _open);

    /// <summary>Whether the program said that it is done.</summary>
    public bool Signalled { get; private set; }

    /// <summary>Describes a deployment in preview.</summary>
    public static DeploymentInfo Describe(string project, string stack, StackConfiguration configuration)
    {
        var info = new DeploymentInfo { Project = project, Stack = stack, Organization = "organization", DryRun = true, Parallel = 16 };
        foreach ((string key, string value) in configuration.Values)
        {
            info.Config[key] = value;
        }

        info.ConfigSecretKeys.AddRange(configuration.SecretKeys);
        info.SupportedFeatures.AddRange(Features.Select(f => f.Feature));
        return info;
    }

    /// <summary>Adds the calls to a server.</summary>
    public void Map(RpcServer server)
    {
        Serve(server, "GetDeploymentInfo", Empty.Parser, _ => info);
        Serve(server, "SupportsFeature", SupportsFeatureRequest.Parser, request => new SupportsFeatureResponse
        {
            HasSupport = Features.Any(f => f.Name == request.Id),
        });
        Serve(server, "RegisterPackage", RegisterPackageRequest.Parser, request => new RegisterPackageResponse
        {
            Ref = $"{(request.Parameterization ?? request.Extension)?.Name ?? request.Name}-{Interlocked.Increment(ref _packages)}",
        });
        ServeAsync(server, "RegisterResource", RegisterResourceRequest.Parser, RegisterAsync);
        Serve(server, "RegisterResourceOutputs", RegisterResourceOutputsRequest.Parser, request =>
        {
            state.SetOutputs(request);
            return new Empty();
        });
        Serve(server, "ReadResource", ReadResourceRequest.Parser, Read);
        ServeAsync(server, "Invoke", ResourceInvokeRequest.Parser, async (request, ct) => Invoke(await transforms.ApplyAsync(request, ct).ConfigureAwait(false)));
        Serve(server, "RegisterStackTransform", Callback.Parser, callback =>
        {
            transforms.AddStackTransform(callback);
            return new Empty();
        });
        Serve(server, "RegisterStackInvokeTransform", Callback.Parser, callback =>
        {
            transforms.AddInvokeTransform(callback);
            return new Empty();
        });
        Serve(server, "Call", ResourceCallRequest.Parser, Call);
        Serve(server, "SignalAndWaitForShutdown", Empty.Parser, _ =>
        {
            Signalled = true;
            return new Empty();
        });
    }

    private void Serve<TRequest, TResponse>(
        RpcServer server, string method, Google.Protobuf.MessageParser<TRequest> parser, Func<TRequest, TResponse> answer)
        where TRequest : Google.Protobuf.IMessage<TRequest>
        where TResponse : Google.Protobuf.IMessage<TResponse> =>
        ServeAsync(server, method, parser, (request, _) => Task.FromResult(answer(request)));

    private void ServeAsync<TRequest, TResponse>(
        RpcServer server, string method, Google.Protobuf.MessageParser<TRequest> parser, Func<TRequest, CancellationToken, Task<TResponse>> answer)
        where TRequest : Google.Protobuf.IMessage<TRequest>
        where TResponse : Google.Protobuf.IMessage<TResponse> =>
        server.Map(ResourceMonitorClient.Service, method, parser, async (request, ct) =>
        {
            Interlocked.Increment(ref _open);
            try
            {
                return await answer(request, ct).ConfigureAwait(false);
            }
            finally
            {
                Interlocked.Decrement(ref _open);
            }
        });

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, CancellationToken ct)
    {
        RegisterResourceResponse response = state.Register(await transforms.ApplyAsync(request, ct).ConfigureAwait(false));
        transforms.Remember(response.Urn, request);
        return response;
    }

    private ReadResourceResponse Read(ReadResourceRequest request)
    {
        PropertyValue.MapValue arguments = new(PropertyReader.ReadObject(request.Properties).Members.SetItem("id", new PropertyValue.StringValue(request.Id)));
        return state.Read(request, lookups.Find(request.Type, arguments));
    }

    private ResourceInvokeResponse Invoke(ResourceInvokeRequest request)
    {
        PropertyValue.MapValue arguments = mask.Hide(PropertyReader.ReadObject(request.Args), []);
        return lookups.Find(request.Tok, arguments) is { } answer
            ? new ResourceInvokeResponse { Return = PropertyWriter.WriteObject(answer) }
            : new ResourceInvokeResponse { Return = PropertyWriter.WriteObject(lookups.Unknown(request.Tok)), Unknown = true };
    }

    private CallResponse Call(ResourceCallRequest request)
    {
        PropertyValue.MapValue arguments = mask.Hide(PropertyReader.ReadObject(request.Args), []);
        return new CallResponse { Return = PropertyWriter.WriteObject(lookups.Find(request.Tok, arguments) ?? lookups.Unknown(request.Tok)) };
    }
}
