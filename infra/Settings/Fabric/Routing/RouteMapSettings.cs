using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Routing;

/// <summary>A route map of the L3Out.</summary>
[Setting("A route map of the L3Out.")]
public sealed record RouteMapSettings : ISettingsRules
{
    /// <summary>How it works with external EPG subnets.</summary>
    [Setting("Whether the marks of external EPG subnets count as well (combinable), or only this route map (global).")]
    public RouteMapType Type { get; init; } = RouteMapType.Combinable;

    /// <summary>The cluster ranges that pass.</summary>
    [Setting("The ranges of the cluster that pass, with the longer prefixes in them.")]
    public IReadOnlyList<ClusterRange> Ranges { get; init; } = [];

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
        foreach ((int index, ClusterRange range) in Ranges.Index())
        {
            if (Ranges.Take(index).Contains(range))
            {
                errors.Add($"{path}.ranges[{index}]", $"found '{range.ToSetting()}' twice", "CA405");
            }
        }
    }
}
