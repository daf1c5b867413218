using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>Nodes peer with the anchor leaves of their own rack only, so every rack with nodes needs one.</summary>
public sealed class RackAnchorRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["leaves.anchor", "leaves.rack", .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.RoutesOnHosts)
        {
            return;
        }

        var racks = facts.Settings.Leaves.Where(leaf => leaf.Anchor).Select(leaf => leaf.Rack).ToHashSet(StringComparer.Ordinal);
        IEnumerable<IGrouping<(string Path, string Rack), PlannedNode>> lost = facts.Nodes
            .Where(node => !racks.Contains(node.Rack))
            .GroupBy(node => (node.RackPath, node.Rack));
        foreach (IGrouping<(string Path, string Rack), PlannedNode> group in lost)
        {
            string more = group.Count() > 1 ? $" (and {group.Count() - 1} more)" : "";
            string known = racks.Count > 0 ? $"racks with one are {string.Join(", ", racks.Order(StringComparer.Ordinal))}" : "no leaf is an anchor";
            errors.Add(group.Key.Path, $"puts node {group.First().Name}{more} in rack '{group.Key.Rack}', which has no anchor leaf; {known}", "CA115");
        }
    }
}
