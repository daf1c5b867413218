using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Waits for what a resource depends on and puts its registration together.</summary>
    private async Task<RegisterResourceRequest> PrepareAsync(
        Resource resource, bool custom, bool remote, ResourceArgs args, ResourceOptions options, RegisterPackageRequest? package)
    {
        var type = resource.GetResourceType();
        var request = new RegisterResourceRequest
        {
            Type = type,
            Name = resource.GetResourceName(),
            Custom = custom,
            Remote = remote,
            AcceptSecrets = true,
            AcceptResources = true,
            SupportsPartialValues = true,
            SupportsResultReporting = true,
            AliasSpecs = true,
        };
        CopyOptions(options, request);

        resource.State!.WaitsFor = options.DependsOn;
        var explicitDependencies = await ResourceGraph.GatherAsync(options.DependsOn).ConfigureAwait(false);
        var allUrns = await ResourceGraph.GetUrnsAsync(explicitDependencies, resource).ConfigureAwait(false);
        await SerializeInputsAsync(resource, args, remote, request, allUrns).ConfigureAwait(false);
        request.Dependencies.AddRange(allUrns);

        resource.State.WaitsFor = options.Parent;
        request.Parent = options.Parent is { } parent ? await parent.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false)
            : type != Stack.TypeToken && Stack is { } stack ? await stack.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false)
            : "";
        resource.State.WaitsFor = options.Provider;
        await AddProvidersAsync(custom, options, request).ConfigureAwait(false);
        if (options.DeletedWith is { } deletedWith && await Features.DeletedWithAsync().ConfigureAwait(false))
        {
            request.DeletedWith = await deletedWith.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }

        if (resource.Aliases.Length > 0)
        {
            await AliasBuilder.AddAsync(resource, request, await Features.AliasSpecsAsync().ConfigureAwait(false)).ConfigureAwait(false);
        }

        if (package is not null)
        {
            request.PackageRef = await RegisterPackageAsync(package).ConfigureAwait(false);
        }

        await AddCallbacksAsync(options, request).ConfigureAwait(false);
        resource.State.WaitsFor = null;
        return request;
    }

    private static void CopyOptions(ResourceOptions options, RegisterResourceRequest request)
    {
        request.Version = options.Version ?? "";
        request.PluginDownloadURL = options.PluginDownloadURL ?? "";
        request.CustomTimeouts = Durations.Convert(options.CustomTimeouts);
        request.IgnoreChanges.AddRange(options.IgnoreChanges);
        request.ReplaceOnChanges.AddRange(options.ReplaceOnChanges);
        if (options.Protect is { } protect)
        {
            request.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            request.RetainOnDelete = retain;
        }

        if (options is CustomResourceOptions custom)
        {
            request.DeleteBeforeReplace = custom.DeleteBeforeReplace ?? false;
            request.DeleteBeforeReplaceDefined = custom.DeleteBeforeReplace.HasValue;
            request.ImportId = custom.ImportId ?? "";
            request.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
        }
    }

    private async ValueTask SerializeInputsAsync(Resource resource, ResourceArgs args, bool remote, RegisterResourceRequest request, SortedSet<string> allUrns)
    {
        var keepResources = await Features.ResourceReferencesAsync().ConfigureAwait(false);
        var keepOutputs = remote && await Features.OutputValuesAsync().ConfigureAwait(false);
        var serializer = new Serializer(keepResources, keepOutputs, trackReferences: !(remote && keepResources));
        request.Object = new();
        foreach (var (name, input) in args.GetInputs())
        {
            if (input is null)
            {
                continue;
            }

            resource.State!.WaitsFor = input;
            Google.Protobuf.WellKnownTypes.Value value;
            try
            {
                value = await serializer.SerializeAsync(input).ConfigureAwait(false);
            }
            catch (SerializationException e)
            {
                throw e.Below(name);
            }

            var resources = serializer.TakeResources();
            if (value.HasNullValue)
            {
                continue;
            }

            request.Object.Fields[name] = value;
            var urns = new RegisterResourceRequest.Types.PropertyDependencies();
            if (resources.Count > 0)
            {
                urns.Urns.AddRange(await ResourceGraph.GetUrnsAsync(resources, resource).ConfigureAwait(false));
                allUrns.UnionWith(urns.Urns);
            }

            request.PropertyDependencies[name] = urns;
        }
    }

    private static async ValueTask AddProvidersAsync(bool custom, ResourceOptions options, RegisterResourceRequest request)
    {
        if (custom)
        {
            if (options.Provider is { } provider)
            {
                request.Provider = await provider.GetReferenceAsync().ConfigureAwait(false);
            }

            return;
        }

        if (options.Provider is { } single)
        {
            request.Providers[single.Package] = await single.GetReferenceAsync().ConfigureAwait(false);
        }

        foreach (var provider in ((ComponentResourceOptions)options).Providers)
        {
            request.Providers[provider.Package] = await provider.GetReferenceAsync().ConfigureAwait(false);
        }
    }
}
