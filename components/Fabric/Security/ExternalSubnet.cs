using CalicoAci.Components.Model;

namespace CalicoAci.Components.Fabric.Security;

/// <summary>A subnet of an external EPG.</summary>
/// <param name="Name">A stable name, such as <c>pods</c>.</param>
/// <param name="Prefix">The prefix.</param>
/// <param name="Scopes">What the subnet is for.</param>
/// <param name="Aggregates">The route control scopes that take in longer prefixes.</param>
/// <param name="Summarize">Whether the prefix is advertised as a summary of the routes in it; with <see cref="SubnetScope.ExportRtctrl"/>.</param>
public sealed record ExternalSubnet(
    string Name,
    Cidr Prefix,
    IReadOnlyList<SubnetScope> Scopes,
    IReadOnlyList<SubnetAggregate> Aggregates,
    bool Summarize = false)
{
    /// <summary>Subnets for ranges of a cluster, all for the same.</summary>
    /// <param name="topology">The cluster.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="scopes">What they are for.</param>
    public static IEnumerable<ExternalSubnet> For(
        ClusterTopology topology,
        IEnumerable<ClusterRange> ranges,
        IReadOnlyList<SubnetScope> scopes) =>
        ranges.SelectMany(range => For(topology, range, scopes));

    /// <summary>Subnets for a range of a cluster.</summary>
    /// <param name="topology">The cluster.</param>
    /// <param name="range">The range.</param>
    /// <param name="scopes">What it is for.</param>
    /// <param name="aggregates">The scopes that take in longer prefixes; null for the default.</param>
    /// <param name="summarize">Whether it is advertised as a summary.</param>
    /// <remarks>
    /// By default a range that is leaked is leaked with the longer prefixes that the nodes advertise in it (blocks, host
    /// routes); the node subnet has none.
    /// </remarks>
    public static IEnumerable<ExternalSubnet> For(
        ClusterTopology topology,
        ClusterRange range,
        IReadOnlyList<SubnetScope> scopes,
        IReadOnlyList<SubnetAggregate>? aggregates = null,
        bool summarize = false)
    {
        bool leaksLonger = range != ClusterRange.Nodes && scopes.Contains(SubnetScope.SharedRtctrl);
        return topology.PrefixesOf(range).Select(prefix => new ExternalSubnet(
            $"{ApicText.Of(range)}{prefix.Family.Suffix()}",
            prefix,
            scopes,
            aggregates ?? (leaksLonger ? [SubnetAggregate.SharedRtctrl] : []),
            summarize));
    }
}
