using System.Text.Json;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Kubernetes;

namespace CalicoAci.Infra.Settings.Addons;

/// <summary>A Helm chart of your own.</summary>
[Setting("A Helm chart of your own.")]
public sealed record ChartSettings
{
    /// <summary>The name.</summary>
    [Setting("The name of the release.", Pattern = "[a-z0-9]([-a-z0-9]*[a-z0-9])?", PatternHint = "lower-case letters, digits and hyphens", MaximumLength = 53)]
    public required string Name { get; init; }

    /// <summary>The repository.</summary>
    [Setting("The URL of the chart repository, or oci:// and the path in a registry.", Pattern = "(https|oci)://[^\\s@]+", PatternHint = "a URL that starts with https:// or oci://, without user and password", Example = "https://charts.example.com")]
    public required string Repository { get; init; }

    /// <summary>The chart.</summary>
    [Setting("The name of the chart in the repository.")]
    public required string Chart { get; init; }

    /// <summary>The version.</summary>
    [Setting("The exact version of the chart.", Pattern = @"v?[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?", PatternHint = "an exact version such as 1.4.2", Example = "1.4.2")]
    public required string Version { get; init; }

    /// <summary>The namespace.</summary>
    [Setting("The namespace; it is made.", Pattern = KubernetesName.Label, PatternHint = KubernetesName.LabelHint, MaximumLength = KubernetesName.LabelLength)]
    public required string Namespace { get; init; }

    /// <summary>The order.</summary>
    [Setting("Whether it waits for the ingress controller.")]
    public bool AfterIngress { get; init; }

    /// <summary>The values.</summary>
    [Setting("The values of the chart.")]
    public IReadOnlyDictionary<string, JsonElement> Values { get; init; } = new Dictionary<string, JsonElement>();
}
