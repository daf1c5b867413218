namespace Pulumi;

public abstract partial class ResourceOptions
{
    internal abstract ResourceOptions Clone();

    private protected static void CopyCommon(ResourceOptions from, ResourceOptions to)
    {
        to.Id = from.Id;
        to.Parent = from.Parent;
        to.Protect = from.Protect;
        to.Version = from.Version;
        to.Provider = from.Provider;
        to.CustomTimeouts = from.CustomTimeouts?.Clone();
        to.Urn = from.Urn;
        to.PluginDownloadURL = from.PluginDownloadURL;
        to.RetainOnDelete = from.RetainOnDelete;
        to.DeletedWith = from.DeletedWith;
        to.DependsOn = from.DependsOn.Clone();
        to.Hooks = from.Hooks.Clone();
        JoinLists(to, from);
    }

    private protected static void MergeCommon(ResourceOptions merged, ResourceOptions second)
    {
        merged.Id = second.Id ?? merged.Id;
        merged.Parent = second.Parent ?? merged.Parent;
        merged.Protect = second.Protect ?? merged.Protect;
        merged.Version = second.Version ?? merged.Version;
        merged.Provider = second.Provider ?? merged.Provider;
        merged.CustomTimeouts = second.CustomTimeouts?.Clone() ?? merged.CustomTimeouts;
        merged.Urn = second.Urn ?? merged.Urn;
        merged.PluginDownloadURL = second.PluginDownloadURL ?? merged.PluginDownloadURL;
        merged.RetainOnDelete = second.RetainOnDelete ?? merged.RetainOnDelete;
        merged.DeletedWith = second.DeletedWith ?? merged.DeletedWith;
        merged.DependsOn.AddRange(second.DependsOn);
        merged.Hooks = merged.Hooks.Concat(second.Hooks);
        JoinLists(merged, second);
    }

    private static void JoinLists(ResourceOptions to, ResourceOptions from)
    {
        to.IgnoreChanges.AddRange(from.IgnoreChanges);
        to.ReplaceOnChanges.AddRange(from.ReplaceOnChanges);
        to.ResourceTransformations.AddRange(from.ResourceTransformations);
        to.ResourceTransforms.AddRange(from.ResourceTransforms);
        to.Aliases.AddRange(from.Aliases);
    }
}
