using Pulumi;
using Pulumi.VSphere;

namespace CalicoAci.Components.Compute;

/// <summary>The tags of the VMs, with categories and tags created or found.</summary>
internal static class MachineTags
{
    /// <summary>The ids of the tags.</summary>
    public static InputList<string> Create(string name, IReadOnlyList<TagOptions> tags, Resource parent)
    {
        var lookUp = new InvokeOutputOptions { Parent = parent };
        var child = new CustomResourceOptions { Parent = parent };
        Dictionary<string, Output<string>> categories = tags.GroupBy(tag => tag.Category, StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Any(tag => tag.CreateCategory)
                ? new TagCategory($"{name}-category-{group.Key}", new TagCategoryArgs
                {
                    Name = group.Key,
                    // A VM may have several tags of the category.
                    Cardinality = "MULTIPLE",
                    AssociableTypes = { "VirtualMachine" },
                }, child).Id
                : GetTagCategory.Invoke(new() { Name = group.Key }, lookUp).Apply(found => found.Id),
            StringComparer.Ordinal);
        var ids = new InputList<string>();
        foreach (TagOptions tag in tags)
        {
            ids.Add(tag.CreateTag
                ? new Tag($"{name}-tag-{tag.Category}-{tag.Name}", new TagArgs { Name = tag.Name, CategoryId = categories[tag.Category] }, child).Id
                : GetTag.Invoke(new() { Name = tag.Name, CategoryId = categories[tag.Category] }, lookUp).Apply(found => found.Id));
        }

        return ids;
    }
}
