using CalicoAci.Components.Fabric.Transit;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.L3Out;

namespace CalicoAci.Infra.Settings.Fabric.Outside;

/// <summary>The L3Out to the rest of the network, in the VRF of the cluster.</summary>
[Setting("The L3Out to the rest of the network, in the VRF of the cluster.")]
public sealed record OutsideSettings : ISettingsRules
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the L3Out. Default: the name of the cluster with -outside.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>An L3 domain of its own.</summary>
    [Setting("An L3 domain of its own. Default: that of the cluster's L3Out, to which the VLANs below are added.")]
    public ObjectSettings? L3Domain { get; init; }

    /// <summary>The border leaves.</summary>
    [Setting("The leaf switches that outside routers are connected to.", MinimumLength = 1)]
    public required IReadOnlyList<BorderLeafSettings> Leaves { get; init; }

    /// <summary>The interfaces.</summary>
    [Setting("The interfaces to outside routers.", MinimumLength = 1)]
    public required IReadOnlyList<OutsideInterfaceSettings> Interfaces { get; init; }

    /// <summary>How routes are told.</summary>
    [Setting("How the fabric and the outside routers tell each other their routes: ospf, bgp or static.")]
    public OutsideProtocol Protocol { get; init; } = OutsideProtocol.Ospf;

    /// <summary>OSPF.</summary>
    [Setting("OSPF; with the protocol ospf. Its key is the secret calico-aci:ospfKey.")]
    public OspfSettings? Ospf { get; init; }

    /// <summary>BGP neighbours.</summary>
    [Setting("The neighbours; with the protocol bgp. Their password is the secret calico-aci:outsideBgpPassword.")]
    public IReadOnlyList<OutsideBgpPeerSettings> BgpPeers { get; init; } = [];

    /// <summary>Timers.</summary>
    [Setting("The timers of the BGP sessions; with the protocol bgp. Default: those of the VRF.")]
    public OutsideBgpTimersSettings? BgpTimers { get; init; }

    /// <summary>BFD.</summary>
    [Setting("Bidirectional forwarding detection on the interfaces, for OSPF and for BGP neighbours with a ttl of 1. An empty object turns it on with its defaults.")]
    public BfdSettings? Bfd { get; init; }

    /// <summary>Static routes.</summary>
    [Setting("The routes on all border leaves; with the protocol static.")]
    public IReadOnlyList<StaticRouteSettings> StaticRoutes { get; init; } = [];

    /// <summary>Where outside traffic belongs.</summary>
    [Setting("The external EPG that outside traffic belongs to.")]
    public OutsideEpgSettings ExternalEpg { get; init; } = new();

    /// <summary>What is advertised out.</summary>
    [Setting("The ranges of the cluster that are advertised to the outside routers.")]
    public ExportEpgSettings Export { get; init; } = new();

    /// <summary>The default route towards the cluster.</summary>
    [Setting("The default route, which the nodes get from the fabric.")]
    public DefaultRouteEpgSettings DefaultRoute { get; init; } = new();

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        UniqueNames.Check(Interfaces.Select(port => port.Name), index => $"{path}.interfaces[{index}].name", errors);
        OutsideRules.CheckProtocol(this, path, errors);
        OutsideRules.CheckLeaves(this, path, errors);
        OutsideRules.CheckOptions(this, path, errors);
    }
}
