using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>A node's name is a label of RFC 1123, at most 63 characters (kubeadm refuses others), and only one node has it.</summary>
public sealed class NodeNameRule : IStackRule
{
    private const int LongestLabel = 63;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = [.. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        var owners = new Dictionary<string, PlannedNode>(StringComparer.Ordinal);
        foreach (PlannedNode node in facts.Nodes)
        {
            string path = node.Override?.Name is null ? node.Pool.Path : $"{node.OverridePath}.name";
            if (node.Name.Length > LongestLabel)
            {
                errors.Add(path, $"gives a node the name '{node.Name}' of {node.Name.Length} characters; must have at most {LongestLabel}", "CA119");
            }

            if (!owners.TryAdd(node.Name, node))
            {
                PlannedNode owner = owners[node.Name];
                errors.Add(path, $"gives node {node.Number} the name '{node.Name}' of node {owner.Number} in {owner.Pool.Path}; must be unique", "CA119");
            }
        }
    }
}
