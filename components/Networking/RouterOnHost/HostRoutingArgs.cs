using Pulumi;

namespace CalicoAci.Components.Networking.RouterOnHost;

/// <summary>The arguments of <see cref="HostRouting"/>.</summary>
public sealed class HostRoutingArgs
{
    /// <summary>What all hosts do alike.</summary>
    public required HostRoutingPolicy Policy { get; init; }

    /// <summary>The hosts.</summary>
    public required IReadOnlyList<HostRouterAccess> Hosts { get; init; }

    /// <summary>What must be there before a host can be reached.</summary>
    public IReadOnlyList<Resource> After { get; init; } = [];
}
