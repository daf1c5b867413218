using CalicoAci.Components.Model;
using Pulumi;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>
/// Bare-metal hosts that route themselves. It makes no resource: FRR's files go to the hosts with all others of a node. It
/// tells leaves, hosts and sessions, for pictures and tables.
/// </summary>
public sealed class RouterOnHost : ComponentResource
{
    /// <summary>The type token.</summary>
    public const string Token = "calico-aci:networking:RouterOnHost";

    /// <summary>Registers the topology.</summary>
    /// <param name="name">The resource's name in the graph.</param>
    /// <param name="topology">The cluster.</param>
    /// <param name="leaves">The leaf switches.</param>
    /// <param name="hosts">The hosts.</param>
    /// <param name="options">Resource options.</param>
    public RouterOnHost(
        string name,
        ClusterTopology topology,
        IReadOnlyList<RoutedLeaf> leaves,
        IReadOnlyList<HostRouter> hosts,
        ComponentResourceOptions? options = null)
        : base(Token, name, options)
    {
        ArgumentNullException.ThrowIfNull(topology);
        RegisterOutputs(new Dictionary<string, object?> { ["topology"] = RoutedTopologyOutput.Of(topology, leaves, hosts) });
    }
}
