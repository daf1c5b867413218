using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Protocol;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    internal Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
        => new(InvokeOutputAsync<T>(token, args, options, package));

    internal Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
        => Invoke<Dictionary<string, T>>(token, args, options, package).Apply(result => Single(token, result));

    internal async Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var data = await InvokeOutputAsync<T>(token, args, options, package).ConfigureAwait(false);
        return data.IsKnown
            ? data.Value
            : throw new RunException($"The result of {token} is not known in a preview, because an argument is not. Call its Invoke form, which returns an output.");
    }

    internal async Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
        => Single(token, await InvokeAsync<Dictionary<string, T>>(token, args, options, package).ConfigureAwait(false));

    internal Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options, RegisterPackageRequest? package)
        => InvokeOutputAsync<object?>(token, args, options, package);

    private static T Single<T>(string token, Dictionary<string, T> result)
        => result.Count == 1 ? result.Values.First() : throw new RunException($"{token} should have returned one value, but returned {result.Count}.");

    private static void ThrowOnFailures(string what, RepeatedField<CheckFailure> failures)
    {
        if (failures.Count > 0)
        {
            throw new RunException($"{what} failed: "
                + string.Join("; ", failures.Select(f => f.Property.Length == 0 ? f.Reason : $"{f.Property}: {f.Reason}")));
        }
    }

    private async Task<OutputData<T>> InvokeOutputAsync<T>(string token, InvokeArgs? args, InvokeOptions? options, RegisterPackageRequest? package)
    {
        var serializer = new Serializer(await Features.ResourceReferencesAsync().ConfigureAwait(false));
        Struct arguments;
        try
        {
            arguments = await serializer.SerializeStructAsync((args ?? InvokeArgs.Empty).GetInputs()).ConfigureAwait(false);
        }
        catch (SerializationException e)
        {
            throw new RunException($"{token} has an argument that cannot be sent: {e.Message}");
        }

        var resources = new HashSet<Resource>(serializer.TakeResources());
        if (options is InvokeOutputOptions { DependsOn: { } dependsOn })
        {
            resources.UnionWith(await ResourceGraph.GatherAsync(dependsOn).ConfigureAwait(false));
        }

        var urns = await ResourceGraph.GetUrnsAsync(resources).ConfigureAwait(false);
        if (serializer.HasUnknowns)
        {
            return new OutputData<T>([.. resources], default!, IsKnown: false, IsSecret: false);
        }

        var request = new ResourceInvokeRequest
        {
            Tok = token,
            Args = arguments,
            AcceptResources = true,
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
        };
        await AddInvokeOptionsAsync(token, options, package, urns, request).ConfigureAwait(false);
        try
        {
            var response = await Monitor.InvokeAsync(request).ConfigureAwait(false);
            ThrowOnFailures(token, response.Failures);
            if (response.Unknown)
            {
                return new OutputData<T>([.. resources], default!, IsKnown: false, IsSecret: false);
            }

            var data = ValueConverter.Convert<T>($"The result of {token}", Value.ForStruct(response.Return ?? new Struct()));
            return data with { Resources = data.Resources.Union(resources) };
        }
        catch (RpcException e)
        {
            throw new RunException($"{token} failed: {DescribeRpc(e)}", e);
        }
    }

    private async Task AddInvokeOptionsAsync(
        string token, InvokeOptions? options, RegisterPackageRequest? package, SortedSet<string> urns, ResourceInvokeRequest request)
    {
        if ((options?.Provider ?? options?.Parent?.GetProvider(token)) is { } provider)
        {
            request.Provider = await provider.GetReferenceAsync().ConfigureAwait(false);
        }

        if (urns.Count > 0 && await Features.InvokeDependsOnAsync().ConfigureAwait(false))
        {
            request.DependsOn.AddRange(urns);
        }

        if (options?.Parent is { } parent && await Features.InvokeParentAsync().ConfigureAwait(false))
        {
            request.Parent = await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }

        if (package is not null)
        {
            request.PackageRef = await RegisterPackageAsync(package).ConfigureAwait(false);
        }
    }
}
