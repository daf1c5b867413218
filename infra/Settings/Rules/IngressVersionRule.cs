using CalicoAci.Components.Bootstrap.Options;
using CalicoAci.Components.Charts;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// ingress-nginx was retired in March 2026: no release of it will be tested with a later Kubernetes than its last ones
/// were (the 1.15 releases name 1.35 as the newest). Nothing in a stack can mend that, so it is told and not warned of.
/// </summary>
public sealed class IngressVersionRule : IStackRule
{
    private static readonly KubernetesVersion FirstUntested = new(1, 36, 0);

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["addons.ingressNginx", "kubernetes.version"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.Addons.IngressNginx is { Enabled: true }
            && KubernetesVersion.TryParse(facts.Settings.Kubernetes?.Version, out KubernetesVersion? version)
            && version.CompareTo(FirstUntested) >= 0)
        {
            errors.Note(
                $"{StackFacts.Path("addons")}.ingressNginx",
                $"was last tested with Kubernetes 1.35; found {StackFacts.Path("kubernetes")}.version {facts.Settings.Kubernetes!.Version}. The project is archived: {ChartVersions.IngressNginx.Version} is its last chart; {StackFacts.Path("calico")}.gatewayApi installs its successor",
                "CA211");
        }
    }
}
