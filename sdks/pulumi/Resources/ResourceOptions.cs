namespace Pulumi;

/// <summary>How the engine treats a resource, besides its inputs.</summary>
public abstract partial class ResourceOptions
{
    protected ResourceOptions()
    {
    }

    /// <summary>The id of an existing resource to read instead of making one.</summary>
    public Input<string>? Id { get; set; }

    public Resource? Parent { get; set; }

    public InputList<Resource> DependsOn { get => field ??= []; set; }

    public bool? Protect { get; set; }

    /// <summary>Property paths whose changes are not acted on.</summary>
    public List<string> IgnoreChanges { get => field ??= []; set; }

    public string? Version { get; set; }

    /// <summary>The provider of this resource and of what is below it.</summary>
    public ProviderResource? Provider { get; set; }

    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>Functions that change the inputs and options of this resource and of what is below it, run in this process.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }

    /// <summary>As <see cref="ResourceTransformations"/>, but called by the engine, so that they reach remote components' children too.</summary>
    public List<ResourceTransform> ResourceTransforms { get => field ??= []; set; }

    /// <summary>Earlier identities of this resource.</summary>
    public List<Input<Alias>> Aliases { get => field ??= []; set; }

    /// <summary>The URN of a resource of this stack to look up instead of registering one.</summary>
    public string? Urn { get; set; }

    /// <summary>Property paths whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges { get => field ??= []; set; }

    public string? PluginDownloadURL { get; set; }

    /// <summary>Forget the resource at its deletion, and leave the real one alone.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>The resource whose deletion deletes this one, which therefore needs no deletion of its own.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Functions that the engine calls before and after its operations on this resource.</summary>
    public ResourceHookBinding Hooks { get => field ??= new(); set; }
}
