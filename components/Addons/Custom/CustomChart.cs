using CalicoAci.Components.Charts;

namespace CalicoAci.Components.Addons.Custom;

/// <summary>A Helm chart of the user's own.</summary>
/// <param name="Name">The name of the release.</param>
/// <param name="Chart">The chart.</param>
/// <param name="Namespace">The namespace, which Helm makes.</param>
/// <param name="Values">The values.</param>
/// <param name="AfterIngress">Whether it waits for the ingress controller.</param>
public sealed record CustomChart(
    string Name,
    HelmChart Chart,
    string Namespace,
    IReadOnlyDictionary<string, object?> Values,
    bool AfterIngress);
