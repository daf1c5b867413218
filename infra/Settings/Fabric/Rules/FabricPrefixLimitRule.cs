using CalicoAci.Components.Model;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.L3Out;
using CalicoAci.Infra.Settings.Network;
using CalicoAci.Infra.Settings.Rules;

namespace CalicoAci.Infra.Settings.Fabric.Rules;

/// <summary>
/// A node sends a route for each of its pod blocks and one for each service range; the prefix limit must leave room for
/// them. Calico gives a node at most 20 blocks (<c>maxBlocksPerHost</c>), and never more than the pool has for all nodes.
/// Host routes of local services come on top: <see cref="ServiceRoutesRule"/>.
/// </summary>
public sealed class FabricPrefixLimitRule : IStackRule
{
    private const int MaximumBlocksOfNode = 20;

    /// <inheritdoc/>
    public IReadOnlyList<string> Reads { get; } =
        ["fabric.bgpPolicy", "calico.blockSizeV4", "calico.blockSizeV6", .. StackFacts.OfRanges, .. StackFacts.OfNodes];

    /// <inheritdoc/>
    public void Check(StackFacts facts, SettingsErrors errors)
    {
        PrefixLimitSettings limit = facts.Settings.Fabric.BgpPolicy.PrefixLimit;
        string path = $"{StackFacts.Path("fabric")}.bgpPolicy.prefixLimit.maximum";
        int expected = facts.Families.Select(family => ExpectedPrefixes(facts, family)).DefaultIfEmpty(0).Max();
        if (limit.Maximum < expected)
        {
            errors.Add(path, $"found {limit.Maximum}; a node may send {expected} prefixes of one family: its pod blocks and the service ranges", "CA414");
        }
    }

    private static int ExpectedPrefixes(StackFacts facts, AddressFamily family)
    {
        NetworkSettings network = facts.Settings.Network;
        double blocks = network.Pods.Where(pool => pool.Family == family).Sum(pool => Blocks(pool, family == AddressFamily.Ipv4 ? facts.Settings.Calico.BlockSizeV4 : facts.Settings.Calico.BlockSizeV6));
        double ofNode = Math.Ceiling(blocks / Math.Max(facts.Nodes.Count, 1));
        int services = network.Services.Concat(network.LoadBalancers).Concat(network.External).Count(range => range.Family == family);
        return (int)Math.Min(MaximumBlocksOfNode, ofNode) + services;
    }

    private static double Blocks(Cidr pool, int blockLength) => Math.Pow(2, Math.Max(0, blockLength - pool.PrefixLength));
}
