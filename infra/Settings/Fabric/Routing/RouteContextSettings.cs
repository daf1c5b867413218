using CalicoAci.Components.Fabric.Routing;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Routing;

/// <summary>A step of a route map; the first step that matches decides.</summary>
[Setting("A step of a route map; the first step that matches decides.")]
public sealed record RouteContextSettings : ISettingsRules
{
    /// <summary>The name.</summary>
    [Setting("The name of the step.", Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = 32)]
    public required string Name { get; init; }

    /// <summary>Whether routes pass.</summary>
    [Setting("Whether matching routes pass: permit or deny.")]
    public RouteAction Action { get; init; } = RouteAction.Permit;

    /// <summary>What matches.</summary>
    [Setting("The prefixes that match.", MinimumLength = 1)]
    public required IReadOnlyList<PrefixMatchSettings> Match { get; init; }

    /// <summary>What is changed.</summary>
    [Setting("What is changed on routes that pass.")]
    public RouteSetSettings? Set { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        UniqueNames.Check(Match.Select(match => match.Prefix.ToString()), index => $"{path}.match[{index}].prefix", errors);
        if (Action == RouteAction.Deny && Set is not null)
        {
            errors.Add($"{path}.set", "found changes for routes that are denied", "CA420");
        }
    }
}
