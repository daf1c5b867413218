using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Rules;

namespace CalicoAci.Infra.Settings.Cluster;

/// <summary>A stack of the fabric's side alone has no use for settings of machines, Kubernetes and what runs on it, nor for their secrets.</summary>
public sealed class FabricOnlyRule : IStackRule
{
    /// <summary>Keys that say something about the fabric's side.</summary>
    private static readonly string[] OfFabric =
        ["cluster", "network", "bgp", "leaves", "nodes", "fabric", "policies", "bgpPassword", "bgpPassword2", "ospfKey", "outsideBgpPassword", "vmmPassword", "automationUserPassword"];

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["cluster.scope"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.FabricOnly)
        {
            foreach (string key in facts.Keys.Except(OfFabric, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            {
                errors.Add(
                    StackFacts.Path(key),
                    $"is given, but the stack builds the fabric's side only ({StackFacts.Path("cluster")}.scope): leave it out, or set the scope to 'all'",
                    "CA129");
            }
        }
    }
}
