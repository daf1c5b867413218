using CalicoAci.Infra.Settings.Bgp;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>Leaf by leaf: the order names anchor leaves, each once, and there is a cluster that tells of its sessions with them.</summary>
public sealed class LeafByLeafRule : IStackRule
{
    private const string Id = "CA131";

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } = ["bgp.leafByLeaf", "leaves.node", "leaves.anchor", "cluster.scope"];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        if (facts.Settings.Bgp.LeafByLeaf is not { } settings)
        {
            return;
        }

        string path = $"{StackFacts.Path("bgp")}.leafByLeaf";
        CheckPlace(facts, settings, path, errors);
        int[] anchors = [.. facts.Settings.Leaves.Where(leaf => leaf.Anchor).Select(leaf => leaf.Node)];
        var named = new Dictionary<int, int>();
        foreach ((int index, int leaf) in settings.Order.Index())
        {
            if (!anchors.Contains(leaf))
            {
                errors.Add($"{path}.order[{index}]", $"found {leaf}, which is not an anchor leaf; these are {string.Join(", ", anchors.Order())}", Id);
            }
            else if (!named.TryAdd(leaf, index))
            {
                errors.Add($"{path}.order[{index}]", $"found {leaf}, which {path}.order[{named[leaf]}] names already", Id);
            }
        }
    }

    private static void CheckPlace(StackFacts facts, LeafByLeafSettings settings, string path, SettingsErrors errors)
    {
        if (settings.Enabled && facts.Settings.FabricOnly)
        {
            errors.Add(path, $"is given, but the stack builds the fabric's side only ({StackFacts.Path("cluster")}.scope): no cluster tells whether the sessions are established. Change one leaf, deploy, and look before the next", Id);
        }
        else if (settings.Enabled && facts.RoutesOnHosts)
        {
            errors.Add(path, $"is given, but the hosts route themselves ({StackFacts.Path("hostRouting")}): the stack has no peers on leaves", Id);
        }
    }
}
