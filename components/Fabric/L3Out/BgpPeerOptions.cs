namespace CalicoAci.Components.Fabric.L3Out;

/// <summary>How leaves treat their sessions with the nodes.</summary>
public sealed record BgpPeerOptions
{
    /// <summary>Whether the sessions may come up.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Whether the leaf writes its own AS in place of the nodes', so that nodes with the same AS accept each other's routes.</summary>
    public bool AsOverride { get; init; }

    /// <summary>Whether the leaf also sends routes to a node whose AS is in their path.</summary>
    public bool DisablePeerAsCheck { get; init; }

    /// <summary>Whether the leaf accepts routes with its own AS in their path, up to <see cref="AllowedSelfAsCount"/> times.</summary>
    public bool AllowSelfAs { get; init; }

    /// <summary>How often the leaf's own AS may occur in the path of a route, 1 to 10.</summary>
    public int AllowedSelfAsCount { get; init; } = 3;

    /// <summary>Whether the leaf makes itself the next hop of the routes that it sends.</summary>
    public bool NextHopSelf { get; init; }

    /// <summary>Whether standard communities are sent.</summary>
    public bool SendCommunity { get; init; }

    /// <summary>Whether extended communities are sent.</summary>
    public bool SendExtendedCommunity { get; init; }

    /// <summary>Whether the neighbour may be other than directly connected.</summary>
    public bool DisableConnectedCheck { get; init; }

    /// <summary>The hops to a neighbour, 1 to 255: more than 1 is multihop.</summary>
    public int TimeToLive { get; init; } = 1;

    /// <summary>The weight of the routes of the neighbours on the leaf, 0 to 65535.</summary>
    public int Weight { get; init; }

    /// <summary>What happens to the local AS, where the topology has one.</summary>
    public LocalAsPropagation LocalAsPropagation { get; init; } = LocalAsPropagation.None;

    /// <summary>What happens to private AS numbers in paths.</summary>
    public IReadOnlyList<PrivateAsControl> PrivateAs { get; init; } = [];

    /// <summary>How many prefixes a node may send.</summary>
    public PrefixLimitOptions PrefixLimit { get; init; } = new();

    /// <summary>Failure detection faster than the hold time, or null.</summary>
    public BfdOptions? Bfd { get; init; }
}
