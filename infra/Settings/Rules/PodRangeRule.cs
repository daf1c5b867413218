using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Calico hands out pod addresses in blocks (of 64 unless the stack says otherwise: IPv4 /26, IPv6 /122) and gives each
/// node at least one, so the range needs a block for every node.
/// </summary>
public sealed class PodRangeRule : IStackRule
{
    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        foreach ((int index, Cidr range) in facts.Settings.Network.Pods.Index())
        {
            int blockLength = range.Family == AddressFamily.Ipv4 ? facts.Settings.Calico.BlockSizeV4 : facts.Settings.Calico.BlockSizeV6;
            double blocks = range.PrefixLength > blockLength ? 0 : Math.Pow(2, blockLength - range.PrefixLength);
            if (blocks < facts.Nodes.Count)
            {
                errors.Add(
                    $"{StackFacts.Path("network")}.pods[{index}]",
                    $"found {range}, which has {blocks} blocks of length /{blockLength}; must have one for each of the {facts.Nodes.Count} nodes",
                    "CA106");
            }
        }
    }
}
