using CalicoAci.Components.Fabric.L3Out;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.L3Out;

/// <summary>How leaves treat their BGP sessions with the nodes.</summary>
[Setting("How leaves treat their BGP sessions with the nodes.")]
public sealed record BgpPolicySettings : ISettingsRules
{
    /// <summary>Whether sessions may come up.</summary>
    [Setting("Whether the sessions may come up.")]
    public bool Enabled { get; init; } = true;

    /// <summary>The keepalive interval.</summary>
    [Setting("The time between keepalives.", Minimum = 0, Maximum = 3600, Unit = "s")]
    public int KeepAlive { get; init; } = 1;

    /// <summary>The hold time.</summary>
    [Setting("The time after which a silent neighbour is down: 0 for never.", Minimum = 0, Maximum = 3600, Unit = "s")]
    public int Hold { get; init; } = 3;

    /// <summary>The stale interval.</summary>
    [Setting("The time that the routes of a restarting neighbour are kept.", Minimum = 1, Maximum = 3600, Unit = "s")]
    public int Stale { get; init; } = 6;

    /// <summary>Whether leaves help a restarting neighbour.</summary>
    [Setting("Whether leaves help a neighbour to restart gracefully.")]
    public bool GracefulRestartHelper { get; init; } = true;

    /// <summary>The longest AS path.</summary>
    [Setting(
        "The most AS numbers in the path of an accepted route; 0 for no limit. Default: 1, or 2 where the local AS is prepended to the nodes' routes.",
        Minimum = 0,
        Maximum = 2000)]
    public int? AsLimit { get; init; }

    /// <summary>Whether paths through different AS numbers share the load.</summary>
    [Setting("Whether paths of the same length through different AS numbers share the load; one AS per node needs it.")]
    public bool AsPathMultipathRelax { get; init; } = true;

    /// <summary>The most equal external paths.</summary>
    [Setting("The most equal paths of external BGP that share the load.", Minimum = 1, Maximum = 64)]
    public int Ecmp { get; init; } = 64;

    /// <summary>The most equal internal paths.</summary>
    [Setting("The most equal paths of internal BGP that share the load. Default: like ecmp.", Minimum = 1, Maximum = 64)]
    public int? EcmpInternal { get; init; }

    /// <summary>Whether the leaf overrides the nodes' AS.</summary>
    [Setting(
        "Whether leaves write their own AS in place of the nodes', so that nodes with the same AS accept each other's routes. Default: true where the nodes share an AS.")]
    public bool? AsOverride { get; init; }

    /// <summary>Whether the peer AS check is off.</summary>
    [Setting("Whether leaves also send routes to a node whose AS is in their path. Default: true where the nodes share an AS.")]
    public bool? DisablePeerAsCheck { get; init; }

    /// <summary>How often the leaf's own AS may occur.</summary>
    [Setting("How often the leaf's own AS may occur in the path of an accepted route. Default: never.", Minimum = 1, Maximum = 10)]
    public int? AllowedSelfAs { get; init; }

    /// <summary>Whether leaves are the next hop.</summary>
    [Setting("Whether leaves make themselves the next hop of the routes that they send.")]
    public bool NextHopSelf { get; init; }

    /// <summary>Whether communities are sent.</summary>
    [Setting("Whether leaves send standard communities.")]
    public bool SendCommunity { get; init; }

    /// <summary>Whether extended communities are sent.</summary>
    [Setting("Whether leaves send extended communities.")]
    public bool SendExtendedCommunity { get; init; }

    /// <summary>Whether neighbours may be remote.</summary>
    [Setting("Whether a neighbour may be other than directly connected.")]
    public bool DisableConnectedCheck { get; init; }

    /// <summary>The hops to a node.</summary>
    [Setting("The hops to a node: more than 1 is multihop.", Minimum = 1, Maximum = 255)]
    public int Ttl { get; init; } = 1;

    /// <summary>The weight of the nodes' routes.</summary>
    [Setting("The weight of the nodes' routes on the leaf.", Minimum = 0, Maximum = 65535)]
    public int Weight { get; init; }

    /// <summary>What happens to the local AS.</summary>
    [Setting("What leaves do with bgp.localAsn: none, no-prepend, replace-as or dual-as.")]
    public LocalAsPropagation LocalAsPropagation { get; init; } = LocalAsPropagation.None;

    /// <summary>What happens to private AS numbers.</summary>
    [Setting("What leaves do with private AS numbers in the paths that they send: remove-exclusive, remove-all, replace-as.", MaximumLength = 3)]
    public IReadOnlyList<PrivateAsControl> PrivateAs { get; init; } = [];

    /// <summary>The prefix limit.</summary>
    [Setting("How many prefixes a node may send.")]
    public PrefixLimitSettings PrefixLimit { get; init; } = new();

    /// <summary>BFD.</summary>
    [Setting("Bidirectional forwarding detection, faster than the hold time. An empty object turns it on with its defaults.")]
    public BfdSettings? Bfd { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        BgpRules.CheckTimers(KeepAlive, Hold, path, errors);
        BgpRules.CheckPrivateAs(PrivateAs, path, errors);
        if (Ttl > 1 && Bfd is not null)
        {
            errors.Add($"{path}.bfd", $"found BFD together with a TTL of {Ttl}; the interface policy is for directly connected neighbours", "CA412");
        }
    }
}
