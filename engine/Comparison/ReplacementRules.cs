using CalicoAci.Engine.Definitions;
using CalicoAci.Engine.Model;

namespace CalicoAci.Engine.Comparison;

/// <summary>Knows which changes a provider can only make with a new object.</summary>
/// <param name="identities">What is known about IDs: a change that gives another ID makes another object.</param>
internal sealed class ReplacementRules(IResourceIdentities? identities)
{
    // What the Kubernetes API server or the provider holds immutable, by kind; "" is every kind.
    private static readonly Dictionary<string, string[]> Kubernetes = new(StringComparer.Ordinal)
    {
        [""] = ["apiVersion", "kind", "metadata.name", "metadata.namespace"],
        ["ConfigMap"] = ["binaryData", "data", "immutable"],
        ["DaemonSet"] = ["spec.selector"],
        ["Deployment"] = ["spec.selector"],
        ["Job"] = ["spec.completions", "spec.parallelism", "spec.selector", "spec.template"],
        ["PersistentVolumeClaim"] = ["spec.accessModes", "spec.selector", "spec.storageClassName", "spec.volumeName"],
        ["RoleBinding"] = ["roleRef"],
        ["ClusterRoleBinding"] = ["roleRef"],
        ["Secret"] = ["data", "immutable", "stringData", "type"],
        ["StatefulSet"] = ["spec.podManagementPolicy", "spec.selector", "spec.serviceName", "spec.volumeClaimTemplates"],
        ["StorageClass"] = ["allowVolumeExpansion", "parameters", "provisioner", "volumeBindingMode"],
    };

    /// <summary>Whether a change at a path forces a replacement.</summary>
    public bool Forces(PlannedResource resource, ResourceDefinition? definition, PropertyValue.MapValue before, IReadOnlyList<string> path) =>
        resource.ReplaceOnChanges.Any(pattern => PropertyPath.Covers(PropertyPath.Parse(pattern), path))
        || (definition is not null && Flagged(definition.Inputs, path))
        || ForcesInKubernetes(resource.Type, path)
        || ChangesIdentity(resource, before, path[0]);

    private static bool Flagged(ObjectDefinition definition, IReadOnlyList<string> path)
    {
        ObjectDefinition? inner = definition;
        PropertyType type = PropertyType.Any;
        foreach (string segment in path)
        {
            if (inner is not null)
            {
                if (!inner.Properties.TryGetValue(segment, out PropertyDefinition? property))
                {
                    return false;
                }

                if (property.ForcesReplacement)
                {
                    return true;
                }

                type = property.Type;
            }
            else
            {
                type = type switch
                {
                    PropertyType.ArrayType array => array.Items,
                    PropertyType.MapType map => map.Values,
                    _ => PropertyType.Any,
                };
            }

            inner = type is PropertyType.NamedType named ? named.Package.Type(named.Token)?.Object : null;
        }

        return false;
    }

    private static bool ForcesInKubernetes(string type, IReadOnlyList<string> path)
    {
        if (!type.StartsWith("kubernetes:", StringComparison.Ordinal) || type.Contains("helm.sh", StringComparison.Ordinal))
        {
            return false;
        }

        return Covered("") || Covered(type[(type.LastIndexOf(':') + 1)..]);

        bool Covered(string kind) => Kubernetes.TryGetValue(kind, out string[]? patterns)
            && patterns.Any(pattern => PropertyPath.Covers(PropertyPath.Parse(pattern), path));
    }

    private bool ChangesIdentity(PlannedResource resource, PropertyValue.MapValue before, string property)
    {
        if (identities?.IdOf(resource.Type, resource.Inputs) is not { } id)
        {
            return false;
        }

        var members = before.Members.TryGetValue(property, out PropertyValue? old)
            ? resource.Inputs.Members.SetItem(property, old)
            : resource.Inputs.Members.Remove(property);
        return identities.IdOf(resource.Type, new PropertyValue.MapValue(members)) is { } other && other != id;
    }
}
