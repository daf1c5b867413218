using Pulumirpc;

namespace Pulumi.Callbacks;

/// <summary>Turns resource options into what the engine sends to a transform, and back.</summary>
internal static class TransformOptions
{
    public static ResourceOptions Read(TransformRequest request)
    {
        var sent = request.Options ?? new TransformResourceOptions();
        ResourceOptions options = request.Custom
            ? new CustomResourceOptions
            {
                DeleteBeforeReplace = sent.HasDeleteBeforeReplace ? sent.DeleteBeforeReplace : null,
                AdditionalSecretOutputs = [.. sent.AdditionalSecretOutputs],
                ImportId = NullIfEmpty(sent.Import),
            }
            : new ComponentResourceOptions { Providers = [.. sent.Providers.Values.Select(p => new DependencyProviderResource(p))] };
        options.Aliases = [.. sent.Aliases.Select(alias => (Input<Alias>)ReadAlias(alias))];
        options.CustomTimeouts = Durations.Convert(sent.CustomTimeouts);
        options.DeletedWith = sent.DeletedWith.Length == 0 ? null : new DependencyResource(sent.DeletedWith);
        options.DependsOn = sent.DependsOn.Select(urn => (Input<Resource>)new DependencyResource(urn)).ToArray();
        options.IgnoreChanges = [.. sent.IgnoreChanges];
        options.Parent = request.Parent.Length == 0 ? null : new DependencyResource(request.Parent);
        options.PluginDownloadURL = NullIfEmpty(sent.PluginDownloadUrl);
        options.Protect = sent.HasProtect ? sent.Protect : null;
        options.Provider = sent.Provider.Length == 0 ? null : new DependencyProviderResource(sent.Provider);
        options.ReplaceOnChanges = [.. sent.ReplaceOnChanges];
        options.RetainOnDelete = sent.HasRetainOnDelete ? sent.RetainOnDelete : null;
        options.Version = NullIfEmpty(sent.Version);
        options.Hooks = HookBinding.Read(sent.Hooks);
        return options;
    }

    public static async Task<TransformResourceOptions> WriteAsync(ResourceOptions options)
    {
        var written = new TransformResourceOptions
        {
            Version = options.Version ?? "",
            PluginDownloadUrl = options.PluginDownloadURL ?? "",
            CustomTimeouts = options.CustomTimeouts is null ? null : Durations.Convert(options.CustomTimeouts),
            IgnoreChanges = { options.IgnoreChanges },
            ReplaceOnChanges = { options.ReplaceOnChanges },
            DependsOn = { await DependenciesAsync(options).ConfigureAwait(false) },
        };
        foreach (var alias in options.Aliases)
        {
            var data = await alias.ToOutput().GetDataAsync().ConfigureAwait(false);
            if (data is { IsKnown: true, Value: not null })
            {
                written.Aliases.Add(await AliasBuilder.ToSpecAsync(data.Value, defaultParent: "").ConfigureAwait(false));
            }
        }

        if (options.DeletedWith is { } deletedWith)
        {
            written.DeletedWith = await deletedWith.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        }

        if (options.Protect is { } protect)
        {
            written.Protect = protect;
        }

        if (options.RetainOnDelete is { } retain)
        {
            written.RetainOnDelete = retain;
        }

        if (options.Provider is { } provider)
        {
            written.Provider = await provider.GetReferenceAsync().ConfigureAwait(false);
        }

        if (!options.Hooks.IsEmpty)
        {
            written.Hooks = await HookBinding.WriteAsync(options.Hooks).ConfigureAwait(false);
        }

        await WriteKindAsync(options, written).ConfigureAwait(false);
        return written;
    }

    private static async Task WriteKindAsync(ResourceOptions options, TransformResourceOptions written)
    {
        if (options is CustomResourceOptions custom)
        {
            if (custom.DeleteBeforeReplace is { } deleteBeforeReplace)
            {
                written.DeleteBeforeReplace = deleteBeforeReplace;
            }

            written.AdditionalSecretOutputs.AddRange(custom.AdditionalSecretOutputs);
            written.Import = custom.ImportId ?? "";
        }

        foreach (var provider in (options as ComponentResourceOptions)?.Providers ?? [])
        {
            written.Providers[provider.Package] = await provider.GetReferenceAsync().ConfigureAwait(false);
        }
    }

    private static async Task<IEnumerable<string>> DependenciesAsync(ResourceOptions options)
    {
        var resources = await ResourceGraph.GatherAsync(options.DependsOn).ConfigureAwait(false);
        return await ResourceGraph.GetUrnsAsync(resources).ConfigureAwait(false);
    }

    private static Alias ReadAlias(Pulumirpc.Alias alias)
    {
        if (alias.Spec is not { } spec)
        {
            return new Alias { Urn = alias.Urn };
        }

        return new Alias
        {
            Name = Read(spec.Name),
            Type = Read(spec.Type),
            Stack = Read(spec.Stack),
            Project = Read(spec.Project),
            ParentUrn = Read(spec.ParentUrn),
            NoParent = spec.NoParent,
        };

        static Input<string>? Read(string text) => text.Length == 0 ? null : (Input<string>)text;
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
