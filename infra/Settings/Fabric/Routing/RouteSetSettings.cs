using System.Net;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Routing;

/// <summary>What a step of a route map changes on routes that pass.</summary>
[Setting("What a step of a route map changes on routes that pass.")]
public sealed record RouteSetSettings
{
    /// <summary>The community.</summary>
    [Setting(
        "A community in the APIC's form.",
        Pattern = "(regular|extended):[a-z0-9-]+:[0-9]+(:[0-9]+)?|no-advertise|no-export|internet|local-as", PatternHint = "a community in the APIC's form", Example = "regular:as2-nn2:65001:100")]
    public string? Community { get; init; }

    /// <summary>Whether the community is added.</summary>
    [Setting("Whether the community is added to those of the route instead of taking their place.")]
    public bool AppendCommunity { get; init; } = true;

    /// <summary>The local preference.</summary>
    [Setting("The local preference.")]
    public uint? LocalPreference { get; init; }

    /// <summary>The metric.</summary>
    [Setting("The metric (MED).")]
    public uint? Metric { get; init; }

    /// <summary>The next hop.</summary>
    [Setting("The next hop.")]
    public IPAddress? NextHop { get; init; }

    /// <summary>The weight.</summary>
    [Setting("The weight.", Minimum = 0, Maximum = 65535)]
    public int? Weight { get; init; }

    /// <summary>The tag.</summary>
    [Setting("The tag of the route when OSPF takes it over.")]
    public uint? Tag { get; init; }
}
