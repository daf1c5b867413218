namespace CalicoAci.Components.Addons.Custom;

/// <summary>Kubernetes manifests of the user's own.</summary>
/// <param name="Name">A name for them in the graph.</param>
/// <param name="Kind">What the source is.</param>
/// <param name="Source">A file path relative to the project or a URL; the directory or repository URL of a kustomization.</param>
/// <param name="AfterIngress">Whether they wait for the ingress controller.</param>
public sealed record CustomManifest(string Name, ManifestKind Kind, string Source, bool AfterIngress);
