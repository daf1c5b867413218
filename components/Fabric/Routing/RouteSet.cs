using System.Net;

namespace CalicoAci.Components.Fabric.Routing;

/// <summary>What a route map changes on the routes that it permits.</summary>
public sealed record RouteSet
{
    /// <summary>A community in the APIC's form, such as <c>regular:as2-nn2:65001:100</c>.</summary>
    public string? Community { get; init; }

    /// <summary>Whether the community is added to those of the route instead of taking their place.</summary>
    public bool AppendCommunity { get; init; } = true;

    /// <summary>The local preference, 0 to 4294967295.</summary>
    public uint? LocalPreference { get; init; }

    /// <summary>The metric (MED), 0 to 4294967295.</summary>
    public uint? Metric { get; init; }

    /// <summary>The next hop.</summary>
    public IPAddress? NextHop { get; init; }

    /// <summary>The weight, 0 to 65535.</summary>
    public int? Weight { get; init; }

    /// <summary>The tag that the route gets when OSPF takes it over, 0 to 4294967295.</summary>
    public uint? Tag { get; init; }
}
