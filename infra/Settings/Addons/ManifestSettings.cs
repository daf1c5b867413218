using CalicoAci.Components.Addons.Custom;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>Kubernetes manifests of your own.</summary>
[Setting("Kubernetes manifests of your own.")]
public sealed record ManifestSettings
{
    /// <summary>The name.</summary>
    [Setting("A name for them.", Pattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?", PatternHint = "lower-case letters, digits and hyphens", MaximumLength = 53)]
    public required string Name { get; init; }

    /// <summary>The kind of source.</summary>
    [Setting("What the source is: file (YAML, one or more documents) or kustomization (a directory).")]
    public ManifestKind Kind { get; init; } = ManifestKind.File;

    /// <summary>The source.</summary>
    [Setting("A path relative to the project, or a URL.", Example = "manifests/quota.yaml")]
    public required string Source { get; init; }

    /// <summary>The order.</summary>
    [Setting("Whether they wait for the ingress controller.")]
    public bool AfterIngress { get; init; }
}
