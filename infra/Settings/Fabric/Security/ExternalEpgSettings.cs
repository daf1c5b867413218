using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>An external EPG.</summary>
[Setting("An external EPG.")]
public sealed record ExternalEpgSettings : ISettingsRules
{
    /// <summary>The name.</summary>
    [Setting("The name of the external EPG.", Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public required string Name { get; init; }

    /// <summary>Cluster ranges in it.</summary>
    [Setting("The ranges of the cluster that belong to it, with the scopes below.")]
    public IReadOnlyList<ClusterRange> Ranges { get; init; } = [];

    /// <summary>What the ranges are for.</summary>
    [Setting("What the ranges are for, and the subnets that do not say it themselves.", MinimumLength = 1)]
    public IReadOnlyList<SubnetScope> Scopes { get; init; } = [SubnetScope.ImportSecurity];

    /// <summary>Its prefixes.</summary>
    [Setting("Further prefixes.")]
    public IReadOnlyList<ExternalSubnetSettings> Subnets { get; init; } = [];

    /// <summary>Provided contracts.</summary>
    [Setting("The contracts that it provides.")]
    public IReadOnlyList<string> Provides { get; init; } = [];

    /// <summary>Consumed contracts.</summary>
    [Setting("The contracts that it consumes.")]
    public IReadOnlyList<string> Consumes { get; init; } = [];

    /// <summary>Preferred group membership.</summary>
    [Setting("Whether it is in the preferred group of the VRF.")]
    public bool PreferredGroup { get; init; }

    /// <inheritdoc/>
    public void Validate(string path, SettingsErrors errors)
    {
        ScopeRules.Check(Scopes, $"{path}.scopes", errors);
        ScopeRules.CheckRanges(Ranges, $"{path}.ranges", errors);
        foreach ((int index, ExternalSubnetSettings subnet) in Subnets.Index())
        {
            ScopeRules.CheckUse(subnet.Scopes ?? Scopes, subnet.Aggregates, subnet.Summarize, $"{path}.subnets[{index}]", errors);
        }

        UniqueNames.Check(Subnets.Select(subnet => subnet.Prefix.ToString()), index => $"{path}.subnets[{index}].prefix", errors);
        if (Ranges.Count == 0 && Subnets.Count == 0)
        {
            errors.Add(path, "has neither ranges nor subnets: nothing would belong to it", "CA441");
        }
    }
}
