using Google.Protobuf.Collections;
using Pulumirpc;

namespace CalicoAci.Engine.Monitor;

/// <summary>The options of a registration as transforms see them.</summary>
internal static class TransformOptions
{
    /// <summary>Takes the options out of a registration.</summary>
    public static TransformResourceOptions Of(RegisterResourceRequest request)
    {
        var options = new TransformResourceOptions
        {
            Version = request.Version,
            Provider = request.Provider,
            CustomTimeouts = request.CustomTimeouts,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeletedWith = request.DeletedWith,
            Import = request.ImportId,
            DependsOn = { request.Dependencies },
            IgnoreChanges = { request.IgnoreChanges },
            ReplaceOnChanges = { request.ReplaceOnChanges },
            Aliases = { request.Aliases },
            AdditionalSecretOutputs = { request.AdditionalSecretOutputs },
            Providers = { request.Providers },
        };
        if (request.HasProtect)
        {
            options.Protect = request.Protect;
        }

        if (request.HasRetainOnDelete)
        {
            options.RetainOnDelete = request.RetainOnDelete;
        }

        if (request.DeleteBeforeReplaceDefined)
        {
            options.DeleteBeforeReplace = request.DeleteBeforeReplace;
        }

        return options;
    }

    /// <summary>Puts the options into a registration.</summary>
    public static void Apply(TransformResourceOptions options, RegisterResourceRequest request)
    {
        request.Version = options.Version;
        request.Provider = options.Provider;
        request.CustomTimeouts = options.CustomTimeouts;
        request.PluginDownloadURL = options.PluginDownloadUrl;
        request.DeletedWith = options.DeletedWith;
        request.ImportId = options.Import;
        Replace(request.Dependencies, options.DependsOn);
        Replace(request.IgnoreChanges, options.IgnoreChanges);
        Replace(request.ReplaceOnChanges, options.ReplaceOnChanges);
        Replace(request.Aliases, options.Aliases);
        Replace(request.AdditionalSecretOutputs, options.AdditionalSecretOutputs);
        request.Providers.Clear();
        request.Providers.Add(options.Providers);
        request.Protect = options.Protect;
        request.RetainOnDelete = options.RetainOnDelete;
        request.DeleteBeforeReplace = options.DeleteBeforeReplace;
        request.DeleteBeforeReplaceDefined = options.HasDeleteBeforeReplace;
    }

    private static void Replace<T>(RepeatedField<T> target, RepeatedField<T> source)
    {
        T[] values = [.. source];
        target.Clear();
        target.AddRange(values);
    }
}
