using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Something that the engine keeps in a stack's state: it has a type, a name and a place below a parent.</summary>
public class Resource
{
    private static readonly ImmutableDictionary<string, ProviderResource> NoProviders = ImmutableDictionary<string, ProviderResource>.Empty;

    private readonly string _type;
    private readonly string _name;
    private readonly bool _protect;
    private readonly ImmutableArray<ResourceTransformation> _transformations = [];
    private readonly ImmutableDictionary<string, ProviderResource> _providers = NoProviders;
    private List<Resource>? _children;

    private protected Resource(
        string type,
        string name,
        bool custom,
        ResourceArgs args,
        ResourceOptions options,
        bool remote = false,
        bool dependency = false,
        RegisterPackageRequest? registerPackageRequest = null)
    {
        _type = type;
        _name = name;
        Aliases = [];
        if (dependency)
        {
            return;
        }

        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var deployment = Deployment.InternalInstance;
        State = new ResourceOutputs(this);
        State.SetOutputs();

        var inherited = type == Stack.TypeToken ? null : options.Parent ?? deployment.Stack;
        _transformations = [.. options.ResourceTransformations, .. inherited?._transformations ?? []];
        (args, options) = Transform(args, options);
        options = options.Clone();

        var component = options as ComponentResourceOptions;
        if (options.Provider is not null && component?.Providers.Count > 0)
        {
            throw new ResourceException($"The resource '{name}' has both of the options 'Provider' and 'Providers'; give one of them.", options.Parent);
        }

        if (options.Parent is { } parent)
        {
            parent.AddChild(this);
            options.Protect ??= parent._protect ? true : null;
            _providers = parent._providers;
        }

        if (custom)
        {
            if (options.Provider is null)
            {
                options.Provider = options.Parent?.GetProvider(type);
            }
            else if (PackageOf(type) is { } package)
            {
                _providers = _providers.SetItem(package, options.Provider);
            }
        }
        else
        {
            if (options.Provider is { } provider)
            {
                _providers = _providers.SetItem(provider.Package, provider);
            }

            foreach (var item in component?.Providers ?? [])
            {
                _providers = _providers.SetItem(item.Package, item);
            }
        }

        _protect = options.Protect == true;
        Aliases = [.. options.Aliases];
        Parent = options.Parent;
        Provider = custom ? options.Provider : null;
        Version = options.Version;
        PluginDownloadUrl = options.PluginDownloadURL;
        deployment.ReadOrRegisterResource(this, custom, remote, args, options, registerPackageRequest);
    }

    /// <summary>The resource's unique name.</summary>
    [Output("urn")]
    public Output<string> Urn { get; private protected set; } = null!;

    internal ResourceOutputs? State { get; }

    internal Resource? Parent { get; }

    internal ProviderResource? Provider { get; }

    internal string? Version { get; }

    internal string? PluginDownloadUrl { get; }

    internal ImmutableArray<Input<Alias>> Aliases { get; }

    public string GetResourceType() => _type;

    public string GetResourceName() => _name;

    /// <summary>The resources right below this one, as far as they are made by now.</summary>
    internal Resource[] GetChildren()
    {
        if (Volatile.Read(ref _children) is not { } children)
        {
            return [];
        }

        lock (children)
        {
            return [.. children];
        }
    }

    /// <summary>The provider that a resource or function of a type token takes where it is below this resource.</summary>
    internal ProviderResource? GetProvider(string token)
        => PackageOf(token) is { } package && _providers.TryGetValue(package, out var provider) ? provider : null;

    /// <summary>How messages name the resource.</summary>
    internal string Describe() => $"{_type} '{_name}'";

    private static string? PackageOf(string token)
    {
        var end = token.IndexOf(':', StringComparison.Ordinal);
        return end > 0 && token.AsSpan().Count(':') == 2 ? token[..end] : null;
    }

    private (ResourceArgs Args, ResourceOptions Options) Transform(ResourceArgs args, ResourceOptions options)
    {
        foreach (var transformation in _transformations)
        {
            if (transformation(new ResourceTransformationArgs(this, args, options)) is not { } result)
            {
                continue;
            }

            if (result.Options.Parent != options.Parent)
            {
                throw new ArgumentException($"A transformation changed the parent of {Describe()}. The parent decides which transformations apply, so it must stay.");
            }

            (args, options) = (result.Args, result.Options);
        }

        return (args, options);
    }

    private void AddChild(Resource child)
    {
        var children = _children ?? Interlocked.CompareExchange(ref _children, [], null) ?? _children;
        lock (children)
        {
            children.Add(child);
        }
    }
}
