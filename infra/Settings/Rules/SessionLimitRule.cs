using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Leaves;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>A leaf holds at most 400 BGP sessions (Cisco APIC verified scalability); each node of its rack takes one in each address family.</summary>
public sealed class SessionLimitRule : IStackRule
{
    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        var nodesByRack = facts.Nodes.GroupBy(node => node.Rack, StringComparer.Ordinal)
            .ToDictionary(rack => rack.Key, rack => rack.Count(), StringComparer.Ordinal);
        foreach ((int index, LeafSettings leaf) in facts.Settings.Leaves.Index())
        {
            int nodes = leaf.Anchor ? nodesByRack.GetValueOrDefault(leaf.Rack) : 0;
            int sessions = nodes * facts.Families.Count;
            if (sessions > ClusterTopology.MaximumSessionsPerLeaf)
            {
                errors.Add(
                    $"{StackFacts.Path("leaves")}[{index}]",
                    $"would hold {sessions} BGP sessions ({nodes} nodes in rack '{leaf.Rack}', {facts.Families.Count} address families); a leaf holds at most {ClusterTopology.MaximumSessionsPerLeaf}: spread the nodes over more racks",
                    "CA118");
            }
        }
    }
}
