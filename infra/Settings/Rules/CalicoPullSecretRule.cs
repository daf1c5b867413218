using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Cluster;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>The pull secret belongs to a private registry: without one nothing uses it.</summary>
public sealed class CalicoPullSecretRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["calico.registry", "cluster.scope"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings is { Calico.Registry: null, Cluster.Scope: not ClusterScope.Fabric } && facts.Keys.Contains("calicoPullSecret"))
        {
            errors.Warn(
                StackFacts.Path("calicoPullSecret"),
                $"is not used: it is for {StackFacts.Path("calico")}.registry, which is not given; name the registry there, or take the secret out",
                "CA209");
        }
    }
}
