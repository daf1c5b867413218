using CalicoAci.Components.Bootstrap.Nodes;
using CalicoAci.Components.Networking.RouterOnHost.Frr;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>The files that make a node a router; its preparation installs FRR and loads them.</summary>
public static class HostRouterFiles
{
    /// <summary>Which daemons of FRR run. zebra and staticd always do.</summary>
    public const string Daemons = "/etc/frr/daemons";

    /// <summary>The configuration of all daemons.</summary>
    public const string Configuration = "/etc/frr/frr.conf";

    private const string OnlyForFrr = "0640";

    /// <summary>The files of a host.</summary>
    public static IEnumerable<NodeFile> Of(HostRouter host, HostRoutingPolicy policy) =>
    [
        new(Daemons, EmbeddedText.Template("frr-daemons"), OnlyForFrr),
        new(Configuration, FrrSerializer.Serialize(HostRouterPlanner.Plan(host, policy)), OnlyForFrr),
    ];
}
