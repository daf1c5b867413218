namespace CalicoAci.Components.Addons.Custom;

/// <summary>What the source of manifests is.</summary>
public enum ManifestKind
{
    /// <summary>A YAML file with one or more documents.</summary>
    File,

    /// <summary>A directory with a <c>kustomization.yaml</c>.</summary>
    Kustomization,
}
