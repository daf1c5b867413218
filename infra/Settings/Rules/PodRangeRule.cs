using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Rules;

/// <summary>
/// Calico hands out pod addresses in blocks (of 64 unless the stack says otherwise: IPv4 /26, IPv6 /122). A node takes as many
/// as its pods need, so that the ranges of a family need blocks for <c>kubernetes.maxPods</c> pods on every node; without them
/// the last nodes have no addresses (Calico IPAM; the kubelet's <c>maxPods</c>). Where <c>calico.pools</c> divide the ranges of a
/// family, <see cref="CalicoPoolsRule"/> counts their blocks.
/// </summary>
public sealed class PodRangeRule : IStackRule
{
    private const int DefaultMaxPods = 110;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } =
        ["network.pods", "calico.pools", "calico.blockSizeV4", "calico.blockSizeV6", "kubernetes.maxPods", .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        int maxPods = facts.Settings.Kubernetes?.MaxPods ?? DefaultMaxPods;
        HashSet<AddressFamily> divided = [.. facts.Settings.Calico.Pools.Select(pool => pool.Cidr.Family)];
        foreach (var ranges in facts.Settings.Network.Pods.Index().GroupBy(range => range.Item.Family).Where(ranges => !divided.Contains(ranges.Key)))
        {
            int blockLength = ranges.Key == AddressFamily.Ipv4 ? facts.Settings.Calico.BlockSizeV4 : facts.Settings.Calico.BlockSizeV6;
            double size = Math.Pow(2, ranges.First().Item.AddressBits - blockLength);
            double perNode = Math.Ceiling(maxPods / size);
            double blocks = ranges.Sum(range => range.Item.PrefixLength > blockLength ? 0 : Math.Pow(2, blockLength - range.Item.PrefixLength));
            if (blocks < perNode * facts.Nodes.Count)
            {
                errors.Add(
                    $"{StackFacts.Path("network")}.pods[{ranges.First().Index}]",
                    $"found {string.Join(", ", ranges.Select(range => range.Item))}, which has {blocks} blocks of length /{blockLength}; "
                        + $"{facts.Nodes.Count} nodes with up to {maxPods} pods each need {perNode * facts.Nodes.Count} ({StackFacts.Path("kubernetes")}.maxPods)",
                    "CA106");
            }
        }
    }
}
