using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Callbacks;

/// <summary>Runs a transform of a resource for the engine.</summary>
internal static class TransformCallback
{
    public static CallbackFunction Wrap(ResourceTransform transform) => async (message, cancellationToken) =>
    {
        var request = TransformRequest.Parser.ParseFrom(message);
        var args = new ResourceTransformArgs(
            request.Name, request.Type, request.Custom, ReadProperties(request.Properties), TransformOptions.Read(request));
        var result = await transform(args, cancellationToken).ConfigureAwait(false);
        if (result is null)
        {
            return new TransformResponse { Properties = request.Properties, Options = request.Options };
        }

        return new TransformResponse
        {
            Properties = await WritePropertiesAsync(result.Value.Args).ConfigureAwait(false),
            Options = await TransformOptions.WriteAsync(result.Value.Options).ConfigureAwait(false),
        };
    };

    public static CallbackFunction Wrap(InvokeTransform transform) => async (message, cancellationToken) =>
    {
        var request = TransformInvokeRequest.Parser.ParseFrom(message);
        var sent = request.Options ?? new TransformInvokeOptions();
        var options = new InvokeOptions
        {
            Provider = sent.Provider.Length == 0 ? null : new DependencyProviderResource(sent.Provider),
            Version = sent.Version.Length == 0 ? null : sent.Version,
            PluginDownloadURL = sent.PluginDownloadUrl.Length == 0 ? null : sent.PluginDownloadUrl,
        };
        var result = await transform(new InvokeTransformArgs(request.Token, ReadProperties(request.Args), options), cancellationToken).ConfigureAwait(false);
        if (result is null)
        {
            return new TransformInvokeResponse { Args = request.Args, Options = request.Options };
        }

        var changed = result.Value.Options;
        return new TransformInvokeResponse
        {
            Args = await WritePropertiesAsync(result.Value.Args).ConfigureAwait(false),
            Options = new TransformInvokeOptions
            {
                Provider = changed.Provider is null ? "" : await changed.Provider.GetReferenceAsync().ConfigureAwait(false),
                Version = changed.Version ?? "",
                PluginDownloadUrl = changed.PluginDownloadURL ?? "",
                PluginChecksums = { sent.PluginChecksums },
            },
        };
    };

    public static CallbackFunction Wrap(ResourceHook hook) => async (message, cancellationToken) =>
    {
        var request = ResourceHookRequest.Parser.ParseFrom(message);
        try
        {
            await hook.Callback(
                new ResourceHookArgs(
                    request.Urn, request.Id, Read(request.NewInputs), Read(request.OldInputs), Read(request.NewOutputs), Read(request.OldOutputs)),
                cancellationToken).ConfigureAwait(false);
            return new ResourceHookResponse();
        }
        catch (Exception e)
        {
            return new ResourceHookResponse { Error = e.Message };
        }

        static ImmutableDictionary<string, object?>? Read(Struct? properties) => properties is null ? null : ReadProperties(properties);
    };

    /// <summary>Plain values as they are; what is unknown, secret or comes from resources as an output, so that the marks come back.</summary>
    private static ImmutableDictionary<string, object?> ReadProperties(Struct? properties)
    {
        var builder = ImmutableDictionary.CreateBuilder<string, object?>();
        foreach (var (name, value) in properties?.Fields ?? [])
        {
            var data = ValueConverter.Convert<object?>(name, value);
            builder.Add(name, data is { IsKnown: true, IsSecret: false, Resources.IsEmpty: true } ? data.Value : new Output<object?>(data));
        }

        return builder.ToImmutable();
    }

    private static ValueTask<Struct> WritePropertiesAsync(ImmutableDictionary<string, object?> properties)
        => new Serializer(keepResources: true, keepOutputs: true).SerializeStructAsync(properties);
}
