using System.Collections.Immutable;
using CalicoAci.Engine.Model;
using CalicoAci.Engine.Rendering.Files;
using CalicoAci.Engine.Rendering.Text;

namespace CalicoAci.Engine.Rendering.Sources;

/// <summary>A Kubernetes object as a manifest holds it: without what only Pulumi reads, in the order that people know.</summary>
internal sealed record KubernetesObject(string Kind, string Namespace, string Name, PropertyValue.MapValue Manifest)
{
    private const string PulumiAnnotations = "pulumi.com/";
    private static readonly string[] SecretMembers = ["data", "stringData"];

    /// <summary>The name of the manifest's file, without its folder.</summary>
    public string FileName =>
        SafePath.Name(string.Join('-', new[] { Kind.ToLowerInvariant(), Namespace, Name }.Where(part => part.Length > 0))) + ".yaml";

    /// <summary>The object of a resource's inputs; the type token fills in what they leave out. Null for a type that is no Kubernetes object.</summary>
    public static KubernetesObject? Of(PlannedResource resource)
    {
        var parts = resource.Type.Split(':');
        if (parts is not ["kubernetes", var group, var kind] || !resource.Custom || group is "helm.sh/v3" or "helm.sh/v4" or "yaml/v2" or "kustomize/v2")
        {
            return null;
        }

        var version = group.StartsWith("core/", StringComparison.Ordinal) ? group["core/".Length..] : group;
        return Of(resource.Inputs, version, kind, resource.Name);
    }

    /// <summary>The object of a manifest.</summary>
    public static KubernetesObject Of(PropertyValue.MapValue manifest, string version, string kind, string name)
    {
        var members = manifest.Members;
        if (!members.ContainsKey("apiVersion"))
        {
            members = members.SetItem("apiVersion", new PropertyValue.StringValue(version));
        }

        if (!members.ContainsKey("kind"))
        {
            members = members.SetItem("kind", new PropertyValue.StringValue(kind));
        }

        kind = ShownText.Of(members["kind"]) ?? kind;
        if (kind == "Secret")
        {
            members = SecretMembers.Where(members.ContainsKey).Aggregate(members, (all, member) => all.SetItem(member, Masked(all[member])));
        }

        var metadata = ShownText.Open(members.GetValueOrDefault("metadata")).Value as PropertyValue.MapValue;
        if (metadata is not null)
        {
            metadata = WithoutPulumiAnnotations(metadata);
            members = members.SetItem("metadata", metadata);
        }

        return new KubernetesObject(
            kind,
            ShownText.Of(metadata?.Members.GetValueOrDefault("namespace")) ?? "",
            ShownText.Of(metadata?.Members.GetValueOrDefault("name")) ?? name,
            new PropertyValue.MapValue(members.WithComparers(MemberOrder.Instance)));
    }

    private static PropertyValue Masked(PropertyValue value) => ShownText.Open(value).Value is PropertyValue.MapValue map
        ? new PropertyValue.MapValue(map.Members.ToImmutableSortedDictionary(member => member.Key, member => Mark(member.Value), StringComparer.Ordinal))
        : Mark(value);

    private static PropertyValue Mark(PropertyValue value) => value is PropertyValue.SecretValue or PropertyValue.UnknownValue ? value : new PropertyValue.SecretValue(value);

    private static PropertyValue.MapValue WithoutPulumiAnnotations(PropertyValue.MapValue metadata)
    {
        if (ShownText.Open(metadata.Members.GetValueOrDefault("annotations")).Value is not PropertyValue.MapValue annotations)
        {
            return metadata;
        }

        var left = annotations.Members.RemoveRange(annotations.Members.Keys.Where(key => key.StartsWith(PulumiAnnotations, StringComparison.Ordinal)));
        return new PropertyValue.MapValue(left.IsEmpty
            ? metadata.Members.Remove("annotations")
            : metadata.Members.SetItem("annotations", new PropertyValue.MapValue(left)));
    }
}
