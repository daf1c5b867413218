using CalicoAci.Components.Fabric;
using CalicoAci.Components.Fabric.Security;
using CalicoAci.Infra.Settings.Binding;

namespace CalicoAci.Infra.Settings.Fabric.Security;

/// <summary>The external EPG of the cluster itself.</summary>
[Setting("The external EPG of the cluster itself.")]
public sealed record DefaultEpgSettings : ISettingsRules
{
    /// <summary>The name; made from the cluster's name by default.</summary>
    [Setting(
        "The name of the external EPG. Default: the name of the cluster with -cluster.",
        Pattern = ApicName.Pattern, PatternHint = ApicName.Hint, MaximumLength = ApicName.MaximumLength)]
    public string? Name { get; init; }

    /// <summary>The ranges in it.</summary>
    [Setting("The ranges of the cluster that belong to it: nodes, pods, services, load-balancers, external.", MinimumLength = 1)]
    public IReadOnlyList<ClusterRange> Ranges { get; init; } = [ClusterRange.Nodes, ClusterRange.Pods, ClusterRange.Services, ClusterRange.LoadBalancers, ClusterRange.External];

    /// <summary>What the subnets are for.</summary>
    [Setting(
        "What the subnets are for. To leak them to other VRFs, add shared-rtctrl and shared-security; longer prefixes are leaked as well.",
        MinimumLength = 1)]
    public IReadOnlyList<SubnetScope> Scopes { get; init; } = [SubnetScope.ImportSecurity];

    /// <summary>What the subnets of single ranges are for.</summary>
    [Setting("What the subnets of single ranges are for, where that differs from scopes.")]
    public RangeSubnetsSettings Subnets { get; init; } = new();

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
        foreach (ClusterRange range in Enum.GetValues<ClusterRange>())
        {
            if (Subnets.Of(range) is not { } subnet)
            {
                continue;
            }

            string subnetPath = $"{path}.subnets.{SettingNames.OfProperty(range.ToString())}";
            if (!Ranges.Contains(range))
            {
                errors.Add(subnetPath, $"is given, but '{range.ToSetting()}' is not among the ranges", "CA444");
            }

            if (subnet.Scopes is not null)
            {
                ScopeRules.Check(subnet.Scopes, $"{subnetPath}.scopes", errors);
            }

            ScopeRules.CheckUse(subnet.Scopes ?? Scopes, subnet.Aggregates ?? [], subnet.Summarize, subnetPath, errors);
            foreach (SubnetAggregate aggregate in (subnet.Aggregates ?? []).Where(aggregate => aggregate != SubnetAggregate.SharedRtctrl))
            {
                errors.Add(
                    $"{subnetPath}.aggregates",
                    $"found '{aggregate.ToSetting()}'; the APIC takes it for the default prefix only, use a route map instead",
                    "CA442");
            }
        }
    }

    /// <summary>What the subnets of a range are for.</summary>
    public IReadOnlyList<SubnetScope> ScopesOf(ClusterRange range) => Subnets.Of(range)?.Scopes ?? Scopes;
}
