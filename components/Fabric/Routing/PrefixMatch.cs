using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric.Routing;

/// <summary>Matches routes by their prefix.</summary>
/// <param name="Name">A stable name for the match, such as <c>pods</c>.</param>
/// <param name="Prefix">The prefix.</param>
/// <param name="Aggregate">Whether longer prefixes inside it match too: Calico's blocks and host routes.</param>
/// <param name="MinimumLength">The shortest matching prefix length, with <paramref name="Aggregate"/>; null for the prefix's own.</param>
/// <param name="MaximumLength">The longest matching prefix length, with <paramref name="Aggregate"/>; null for host routes.</param>
public sealed record PrefixMatch(string Name, Cidr Prefix, bool Aggregate = true, int? MinimumLength = null, int? MaximumLength = null)
{
    /// <summary>Matches for a range of a cluster.</summary>
    /// <param name="topology">The cluster.</param>
    /// <param name="range">The range.</param>
    /// <param name="aggregate">Whether longer prefixes match.</param>
    /// <param name="lengths">The shortest and the longest prefix length of a family.</param>
    public static IEnumerable<PrefixMatch> For(
        ClusterTopology topology,
        ClusterRange range,
        bool aggregate,
        Func<AddressFamily, (int? Minimum, int? Maximum)> lengths) =>
        from prefix in topology.PrefixesOf(range)
        let bounds = lengths(prefix.Family)
        select new PrefixMatch($"{ApicText.Of(range)}{prefix.Family.Suffix()}", prefix, aggregate, bounds.Minimum, bounds.Maximum);

    /// <summary>Matches for ranges of a cluster, each aggregate.</summary>
    public static IEnumerable<PrefixMatch> For(ClusterTopology topology, IEnumerable<ClusterRange> ranges) =>
        from range in ranges
        from prefix in topology.PrefixesOf(range)
        select new PrefixMatch($"{ApicText.Of(range)}{prefix.Family.Suffix()}", prefix);
}
