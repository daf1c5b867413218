using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    private readonly ConcurrentQueue<Resource> _registering = new();

    /// <summary>Starts the registration of a resource, or its look-up where the options say so. The resource's outputs tell the end.</summary>
    internal void ReadOrRegisterResource(
        Resource resource, bool custom, bool remote, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        _registering.Enqueue(resource);
        Runner.Track(CompleteAsync(resource, custom, remote, args, options, package));
    }

    internal void RegisterResourceOutputs(Resource resource, Output<IDictionary<string, object?>> outputs)
        => Runner.Track(RegisterOutputsAsync(resource, outputs));

    private static ImmutableDictionary<string, ImmutableHashSet<Resource>> ReadDependencies(RegisterResourceResponse response)
    {
        var dependencies = ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty;
        foreach (var (property, from) in response.PropertyDependencies)
        {
            dependencies = dependencies.SetItem(property, [.. from.Urns.Select(urn => new DependencyResource(urn))]);
        }

        return dependencies;
    }

    private async Task CompleteAsync(
        Resource resource, bool custom, bool remote, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        try
        {
            var state = options.Urn is { } urn ? await LookUpAsync(urn).ConfigureAwait(false)
                : await IdToReadAsync(options).ConfigureAwait(false) is { Length: > 0 } id ? await ReadAsync(resource, id, args, options, package).ConfigureAwait(false)
                : await RegisterAsync(resource, custom, remote, args, options, package).ConfigureAwait(false);
            resource.State!.Complete(state);
        }
        catch (RpcException e)
        {
            var failure = new ResourceException($"{resource.Describe()} could not be registered: {DescribeRpc(e)}", resource, hideStack: true)
            {
                IsShutdown = e.StatusCode is StatusCode.Unavailable or StatusCode.Cancelled,
            };
            resource.State!.Fail(failure);
            throw failure;
        }
        catch (SerializationException e)
        {
            var failure = new ResourceException($"{resource.Describe()} has an input that cannot be sent: {e.Message}", resource, hideStack: true);
            resource.State!.Fail(failure);
            throw failure;
        }
        catch (Exception e)
        {
            if (e is not ResourceException)
            {
                ApplyFailure.NoteConsumer(e, resource);
            }

            resource.State!.Fail(e);
            throw;
        }
    }

    private static string DescribeRpc(RpcException e) => e.StatusCode == StatusCode.Unknown ? e.Detail : e.Message;

    private async Task<ResourceState> RegisterAsync(
        Resource resource, bool custom, bool remote, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var request = await PrepareAsync(resource, custom, remote, args, options, package).ConfigureAwait(false);
        var response = await Monitor.RegisterResourceAsync(resource, request).ConfigureAwait(false);
        var isDone = response.Result == Result.Success && !response.Unknown;
        return new ResourceState(
            response.Urn,
            custom ? isDone ? response.Id : "" : null,
            isDone ? response.Object : null,
            ReadDependencies(response),
            MissingIsKnown: isDone && !Settings.IsDryRun);
    }

    /// <summary>The ID of an existing resource. Generated classes give an empty one when a resource is to be created.</summary>
    private static async Task<string?> IdToReadAsync(ResourceOptions options) =>
        options.Id is null ? null : await options.Id.ToOutput().GetValueAsync(whenUnknown: Signature.Unknown).ConfigureAwait(false);

    private async Task<ResourceState> ReadAsync(
        Resource resource, string id, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        if (resource is not CustomResource)
        {
            throw new ResourceException("The option 'Id' reads an existing resource, which a component is not.", resource, hideStack: true);
        }

        var prepared = await PrepareAsync(resource, custom: true, remote: false, args, options, package).ConfigureAwait(false);
        var request = new ReadResourceRequest
        {
            Type = prepared.Type,
            Name = prepared.Name,
            Id = id,
            Parent = prepared.Parent,
            Provider = prepared.Provider,
            Properties = prepared.Object,
            Version = prepared.Version,
            PluginDownloadURL = prepared.PluginDownloadURL,
            PackageRef = prepared.PackageRef,
            AcceptSecrets = true,
            AcceptResources = true,
            Dependencies = { prepared.Dependencies },
            AdditionalSecretOutputs = { prepared.AdditionalSecretOutputs },
        };
        var response = await Monitor.ReadResourceAsync(resource, request).ConfigureAwait(false);
        return new ResourceState(response.Urn, id, response.Properties, ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty, !Settings.IsDryRun);
    }

    /// <summary>Asks for a resource that this stack has registered already.</summary>
    private async Task<ResourceState> LookUpAsync(string urn)
    {
        var response = await Monitor.InvokeAsync(new ResourceInvokeRequest
        {
            Tok = "pulumi:pulumi:getResource",
            Args = new Struct { Fields = { ["urn"] = Value.ForString(urn) } },
            AcceptResources = true,
        }).ConfigureAwait(false);
        ThrowOnFailures($"The look-up of {urn}", response.Failures);
        var result = response.Return.Fields;
        return new ResourceState(
            result.TryGetValue("urn", out var found) ? found.StringValue : urn,
            result.TryGetValue("id", out var id) ? id.StringValue : "",
            result.TryGetValue("state", out var state) ? state.StructValue : null,
            ImmutableDictionary<string, ImmutableHashSet<Resource>>.Empty,
            !Settings.IsDryRun);
    }

    private async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var urn = await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var values = await outputs.GetValueAsync(whenUnknown: ImmutableDictionary<string, object?>.Empty).ConfigureAwait(false);
        var serializer = new Serializer(await Features.ResourceReferencesAsync().ConfigureAwait(false));
        try
        {
            await Monitor.RegisterResourceOutputsAsync(new RegisterResourceOutputsRequest
            {
                Urn = urn,
                Outputs = await serializer.SerializeStructAsync(values).ConfigureAwait(false),
            }).ConfigureAwait(false);
        }
        catch (RpcException e)
        {
            throw new ResourceException($"The outputs of {resource.Describe()} could not be registered: {DescribeRpc(e)}", resource, hideStack: true);
        }
        catch (SerializationException e)
        {
            throw new ResourceException($"{resource.Describe()} has an output that cannot be sent: {e.Message}", resource, hideStack: true);
        }
    }
}
