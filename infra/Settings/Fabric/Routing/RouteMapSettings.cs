using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Infra.Settings.Binding;
using CalicoAci.Infra.Settings.Fabric.Security;

namespace CalicoAci.Infra.Settings.Fabric.Routing;

/// <summary>A route map of the L3Out.</summary>
[Setting("A route map of the L3Out.")]
public sealed record RouteMapSettings : ISettingsRules
{
    /// <summary>How it works with external EPG subnets.</summary>
    [Setting("Whether the marks of external EPG subnets count as well (combinable), or only this route map (global).")]
    public RouteMapType Type { get; init; } = RouteMapType.Combinable;

    /// <summary>The cluster ranges that pass.</summary>
    [Setting("The ranges of the cluster that pass: nodes, pods, services, load-balancers, external; with the longer prefixes in them, unless matches says otherwise. Default: all for import, pods for export.")]
    public IReadOnlyList<ClusterRange>? Ranges { get; init; }

    /// <summary>Which prefixes of the ranges match.</summary>
    [Setting("Which prefixes of single ranges match. Default: the range and all longer prefixes in it.")]
    public RangeMatchesSettings Matches { get; init; } = new();

    /// <summary>What is changed on the routes of the ranges.</summary>
    [Setting("What is changed on the routes of the ranges.")]
    public RouteSetSettings? Set { get; init; }

    /// <summary>Whether the default route passes.</summary>
    [Setting("Whether the default route passes.")]
    public bool DefaultRoute { get; init; }

    /// <summary>Further steps.</summary>
    [Setting("Further steps, which come before that of the ranges.", MaximumLength = 8)]
    public IReadOnlyList<RouteContextSettings> Contexts { get; init; } = [];

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        UniqueNames.Check(Contexts.Select(context => context.Name), index => $"{path}.contexts[{index}].name", errors);
        ScopeRules.CheckRanges(Ranges ?? [], $"{path}.ranges", errors);
    }

    /// <summary>The cluster ranges that pass in a direction.</summary>
    public IReadOnlyList<ClusterRange> RangesOf(RouteDirection direction) => Ranges
        ?? (direction == RouteDirection.Import ? Enum.GetValues<ClusterRange>() : [ClusterRange.Pods]);
}
