using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.L3Out;
using CalicoAci.Infra.Settings.Leaves;
using CalicoAci.Infra.Settings.Rules;
using CalicoAci.Infra.Settings.Topology;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>
/// A plain SVI is on anchor leaves; the two of a vPC share a pod and a rack; every node is behind one path, in the rack of
/// the path's leaves, because it peers with these leaves.
/// </summary>
public sealed class FabricPathsRule : IStackRule
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["fabric.l3out.paths", "leaves", .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        IReadOnlyList<SviPathSettings> paths = facts.Settings.Fabric.L3out.Paths;
        if (paths.Count == 0)
        {
            return;
        }

        string path = $"{StackFacts.Path("fabric")}.l3out.paths";
        Dictionary<int, LeafSettings> anchors = facts.Settings.Leaves
            .Where(leaf => leaf.Anchor)
            .DistinctBy(leaf => leaf.Node)
            .ToDictionary(leaf => leaf.Node);
        Dictionary<string, PlannedNode> nodes = facts.Nodes.DistinctBy(node => node.Name).ToDictionary(node => node.Name, StringComparer.Ordinal);
        var placed = new Dictionary<string, int>(StringComparer.Ordinal);
        var ports = new Dictionary<(int Leaf, string Interface), int>();
        foreach ((int index, SviPathSettings svi) in paths.Index())
        {
            foreach (int leaf in svi.Leaves.Distinct().Where(leaf => !ports.TryAdd((leaf, svi.Interface), index)))
            {
                errors.Add($"{path}[{index}].interface", $"found {svi.Interface} of leaf {leaf}, which {path}[{ports[(leaf, svi.Interface)]}] has already", "CA474");
            }

            LeafSettings[] leaves = CheckLeaves(svi, $"{path}[{index}].leaves", anchors, errors);
            foreach ((int position, string name) in svi.Nodes.Index())
            {
                CheckNode(name, $"{path}[{index}].nodes[{position}]", leaves, nodes, errors);
                if (!placed.TryAdd(name, index))
                {
                    errors.Add($"{path}[{index}].nodes[{position}]", $"found {name}, which {path}[{placed[name]}] has already", "CA407");
                }
            }
        }

        if (nodes.Keys.Except(placed.Keys).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } lost)
        {
            errors.Add(path, $"have no path for {Listing.Of(lost)}; a plain SVI reaches only the nodes behind its paths", "CA407");
        }
    }

    private static LeafSettings[] CheckLeaves(SviPathSettings svi, string path, Dictionary<int, LeafSettings> anchors, SettingsErrors errors)
    {
        foreach ((int index, int leaf) in svi.Leaves.Index().Where(leaf => !anchors.ContainsKey(leaf.Item)))
        {
            errors.Add($"{path}[{index}]", $"found {leaf}, which is not an anchor leaf; these are {string.Join(", ", anchors.Keys.Order())}", "CA406");
        }

        LeafSettings[] leaves = [.. svi.Leaves.Where(anchors.ContainsKey).Select(leaf => anchors[leaf])];
        if (svi.Leaves.Distinct().Count() != svi.Leaves.Count)
        {
            errors.Add(path, $"found {svi.Leaves[0]} twice; a vPC has two leaves", "CA406");
        }
        else if (leaves.Select(leaf => (leaf.Pod, leaf.Rack)).Distinct().Count() > 1)
        {
            errors.Add(path, "are in different pods or racks; a vPC pair shares both", "CA406");
        }

        else if (leaves.Select(leaf => leaf.BgpPassword).Distinct().Count() > 1)
        {
            errors.Add(path, "use different BGP passwords; the two leaves of a vPC share their peers", "CA406");
        }

        return leaves;
    }

    private static void CheckNode(
        string name,
        string path,
        LeafSettings[] leaves,
        Dictionary<string, PlannedNode> nodes,
        SettingsErrors errors)
    {
        if (!nodes.TryGetValue(name, out PlannedNode? node))
        {
            errors.Add(path, $"found '{name}', which is not a node of the cluster{(NearestName.Of(name, nodes.Keys) is { } nearest ? $"; did you mean '{nearest}'?" : string.Empty)}", "CA407");
        }
        else if (leaves.Length > 0 && leaves.All(leaf => leaf.Rack != node.Rack))
        {
            errors.Add(path, $"found {name} of rack '{node.Rack}'; the leaves of the path are in rack '{leaves[0].Rack}'", "CA407");
        }
    }
}
