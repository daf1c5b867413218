using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Rules;

namespace CalicoAci.Infra.Settings.Kubernetes;

/// <summary>The initial control-plane node is a control-plane node.</summary>
public sealed class KubernetesRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["kubernetes.initialControlPlane", .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.Kubernetes?.InitialControlPlane is not { } initial)
        {
            return;
        }

        string[] names = [.. facts.Nodes.Where(node => node.Pool.Role == NodeRole.ControlPlane).Select(node => node.Name)];
        if (!names.Contains(initial, StringComparer.Ordinal))
        {
            errors.Add($"{StackFacts.Path("kubernetes")}.initialControlPlane", $"found '{initial}'; must be one of {string.Join(", ", names)}", "CA323");
        }
    }
}
