using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    internal Output<T> Call<T>(string token, CallArgs args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
        => new(CallAsync<T>(token, args, self, options, package));

    private async Task<OutputData<T>> CallAsync<T>(
        string token, CallArgs? args, Resource? self, CallOptions? options, RegisterPackageRequest? package)
    {
        var serializer = new Serializer(
            await Features.ResourceReferencesAsync().ConfigureAwait(false),
            await Features.OutputValuesAsync().ConfigureAwait(false),
            trackReferences: false);
        var request = new ResourceCallRequest
        {
            Tok = token,
            Args = new Struct(),
            Version = options?.Version ?? self?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? self?.PluginDownloadUrl ?? "",
        };
        try
        {
            foreach (var (name, input) in (args ?? CallArgs.Empty).GetInputs())
            {
                await AddArgumentAsync(name, input, serializer, request).ConfigureAwait(false);
            }

            await AddArgumentAsync("__self__", self, serializer, request).ConfigureAwait(false);
        }
        catch (SerializationException e)
        {
            throw new RunException($"{token} has an argument that cannot be sent: {e.Message}");
        }

        var provider = options?.Provider ?? options?.Parent?.GetProvider(token) ?? self?.Provider ?? self?.GetProvider(token);
        if (provider is not null)
        {
            request.Provider = await provider.GetReferenceAsync().ConfigureAwait(false);
        }

        if (package is not null)
        {
            request.PackageRef = await RegisterPackageAsync(package).ConfigureAwait(false);
        }

        try
        {
            return Convert<T>(token, await Monitor.CallAsync(request).ConfigureAwait(false));
        }
        catch (RpcException e)
        {
            throw new RunException($"{token} failed: {DescribeRpc(e)}", e);
        }
    }

    private static OutputData<T> Convert<T>(string token, CallResponse response)
    {
        ThrowOnFailures(token, response.Failures);
        var data = ValueConverter.Convert<T>($"The result of {token}", Value.ForStruct(response.Return ?? new Struct()));
        var dependencies = response.ReturnDependencies.Values.SelectMany(d => d.Urns).Distinct().Select(urn => (Resource)new DependencyResource(urn));
        return data with { Resources = data.Resources.Union(dependencies) };
    }

    private static async ValueTask AddArgumentAsync(string name, object? input, Serializer serializer, ResourceCallRequest request)
    {
        if (input is null)
        {
            return;
        }

        request.Args.Fields[name] = await serializer.SerializeAsync(input).ConfigureAwait(false);
        if (serializer.TakeResources() is { Count: > 0 } resources)
        {
            request.ArgDependencies[name] = new() { Urns = { await ResourceGraph.GetUrnsAsync(resources).ConfigureAwait(false) } };
        }
    }
}
